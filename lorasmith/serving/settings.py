"""The service's settings: from the command line, the environment (``LORASMITH_…``) or TOML."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from platformdirs import user_data_path
from pydantic import Field, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from lorasmith.errors import InputError
from lorasmith.shipped import DEFAULT_GENERATORS


class Settings(BaseSettings):
    """What an operator may set. Times are in seconds, sizes in bytes."""

    model_config = SettingsConfigDict(env_prefix="LORASMITH_", extra="forbid", frozen=True)

    host: str = "127.0.0.1"
    port: int = Field(8377, ge=0, le=65535)
    data: Path = Field(default_factory=lambda: user_data_path("lorasmith"))
    database: str | None = Field(None, description="sqlite:///… or postgresql+psycopg://…")
    blobs: str | None = Field(None, description="A folder, or s3://bucket/prefix")
    blob_options: dict[str, Any] = Field(default_factory=dict, description="For fsspec")
    generators: tuple[str, ...] = Field(DEFAULT_GENERATORS, min_length=1)
    executor: Literal["inproc", "process", "ray"] = "inproc"
    workers: int = Field(1, ge=1, le=256)
    max_rows: int = Field(64, ge=1)
    max_tokens: int = Field(4096, ge=1)
    max_waiting: int = Field(512, ge=1, description="Requests accepted and not yet answered")
    max_jobs: int = Field(1000, ge=1, description="Unfinished batches of a tenant")
    patience: float = Field(0.004, ge=0)
    wait: float = Field(10.0, gt=0, description="Before a request becomes a job")
    max_wait: float = Field(60.0, gt=0)
    max_body: int = Field(1_000_000, ge=1)
    max_upload: int = Field(200_000_000, ge=1)
    max_file_bytes: int = Field(10_000_000_000, ge=1, description="Of all of a tenant's files")
    preview_seconds: float = Field(60.0, gt=0, description="Until a preview is given up")
    max_connections: int = Field(2048, ge=1, description="Beyond these, requests get 503 at once")
    header_seconds: float = Field(10.0, gt=0, description="Until a request's headers are whole")
    body_seconds: float = Field(30.0, gt=0, description="Of silence in a body, in all")
    body_rate: float = Field(100_000.0, gt=0, description="Bytes a second of a body, at least")
    retention: float | None = Field(None, description="Of adapters; for ever by default")
    garbage_seconds: float = Field(3600.0, gt=0, description="Between two collections")
    grace: float = Field(3600.0, gt=0, description="Age from which unreferenced bytes are garbage")
    drain: float = Field(30.0, ge=0)
    job_window: int = Field(32, ge=1)
    base: str | None = Field(None, description="Base model, if not what the generators name")

    @property
    def database_url(self) -> str:
        """The database, by default SQLite in the data folder."""
        return self.database or f"sqlite:///{self.data / 'service.db'}"

    @property
    def blobs_url(self) -> str:
        """The place of weights and files, by default a folder in the data folder."""
        return self.blobs or str(self.data / "store")

    @property
    def is_loopback(self) -> bool:
        """Whether only this machine can reach the service."""
        return self.host in ("127.0.0.1", "::1", "localhost")


def load_settings(file: Path | None = None, **given: Any) -> Settings:  # noqa: ANN401 - as fields
    """Read the settings; what is ``given`` comes before the environment, that before the file.

    Raises: InputError naming what is wrong.
    """

    class WithFile(Settings):
        @classmethod
        def settings_customise_sources(
            cls,
            settings_cls: type[BaseSettings],
            init_settings: PydanticBaseSettingsSource,
            env_settings: PydanticBaseSettingsSource,
            dotenv_settings: PydanticBaseSettingsSource,
            file_secret_settings: PydanticBaseSettingsSource,
        ) -> tuple[PydanticBaseSettingsSource, ...]:
            toml = TomlConfigSettingsSource(settings_cls, toml_file=file)
            return init_settings, env_settings, toml

    if file is not None and not file.is_file():
        raise InputError(f"{file} does not exist; check the path")
    try:
        return WithFile(**{name: value for name, value in given.items() if value is not None})
    except (ValidationError, ValueError) as error:
        if not isinstance(error, ValidationError):
            raise InputError(f"{file}: {error}; correct it") from error
        first = error.errors(include_url=False)[0]
        name = ".".join(str(part) for part in first["loc"])
        raise InputError(f"setting {name}: {first['msg']}; correct it") from error
