# syntax=docker/dockerfile:1

# Built with everything, run with little: the image has neither compilers nor tests, and runs as a user without rights.

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The build needs no install script: it runs on the image's own Node.js, and needs neither SWC nor PostgreSQL.
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts --no-audit --no-fund
COPY nest-cli.json tsconfig.json tsconfig.build.json ./
COPY migrations ./migrations
COPY src ./src
RUN ./node_modules/.bin/nest build


FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The embedded PostgreSQL (an optional package of some 60 MB) stays out: a container's database is DATABASE_URL.
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund


FROM node:24-slim
ENV NODE_ENV=production PORT=3000
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json ./
# `docker compose exec api erpgate doctor`
RUN printf '#!/bin/sh\nexec node --no-warnings /app/dist/src/erpgate.js "$@"\n' > /usr/local/bin/erpgate && chmod 755 /usr/local/bin/erpgate
# Owned by root and not writable: who breaks into the process cannot change the program.
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Not through npm: signals must reach the process, which then finishes what is under way.
# The young generation is kept small, as in `npm start`: a third less memory, see docs/operations.md.
CMD ["node", "--enable-source-maps", "--max-semi-space-size=8", "dist/src/main.js"]
