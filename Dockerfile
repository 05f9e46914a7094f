# The service, at the pinned versions. Build and run:
#   docker build --tag lorasmith .
#   docker run --rm --volume lorasmith:/data lorasmith keys create team-a
#   docker run --volume lorasmith:/data --publish 8377:8377 lorasmith
# `python deploy/steps.py FOLDER` does the same steps where there is no container engine.

FROM python:3.11-slim-bookworm AS build
# Which version is no matter: it is not in the image that runs.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends make \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY Makefile pyproject.toml constraints.txt README.md LICENSE ./
COPY lorasmith lorasmith
ARG PIP_TORCH_ARGS=
ARG TORCH_BACKEND=cpu
ARG EXTRAS=embedded,server,documents
RUN make install PYTHON=python3 EXTRAS="$EXTRAS"

FROM python:3.11-slim-bookworm
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin lorasmith \
    && install --directory --owner 10001 --group 10001 /data
WORKDIR /app
COPY --from=build /app /app
# One thread for each worker: more cores are used by more workers.
ENV LORASMITH_DATA=/data \
    XDG_CACHE_HOME=/data/cache \
    OMP_NUM_THREADS=1 \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1
USER 10001:10001
VOLUME ["/data"]
EXPOSE 8377
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s \
    CMD [".venv/bin/python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8377/livez', timeout=4)"]
ENTRYPOINT [".venv/bin/lorasmith"]
CMD ["serve", "--host", "0.0.0.0"]
