"""Where an adapter lies in its generator's library; what was made before has no such place."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change the schema."""
    with op.batch_alter_table("adapters", schema=None) as batch_op:
        batch_op.add_column(sa.Column("nearest", sa.JSON(), nullable=True))
        batch_op.add_column(sa.Column("map_x", sa.Double(), nullable=True))
        batch_op.add_column(sa.Column("map_y", sa.Double(), nullable=True))


def downgrade() -> None:
    """Change it back."""
    with op.batch_alter_table("adapters", schema=None) as batch_op:
        batch_op.drop_column("map_y")
        batch_op.drop_column("map_x")
        batch_op.drop_column("nearest")
