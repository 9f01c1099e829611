# The site in a container of its own, with nginx, for those who run containers already.
#
#     docker build --tag handbook --build-arg URL=https://mentoring.alder.example/ .
#     docker run --publish 8080:8080 --read-only --tmpfs /tmp handbook
#
# Without URL, the address in content/site.yaml holds.

FROM node:24.14.0-slim AS build
WORKDIR /handbook
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
COPY . .
ARG URL=
RUN npm run build -- --release --url "$URL" --output /srv/handbook

FROM nginxinc/nginx-unprivileged:1.28.2-alpine
COPY publish/nginx.conf /etc/nginx/conf.d/default.conf
COPY --from=build /srv/handbook /srv/handbook
USER 101
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=3s --start-period=5s \
  CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/health"]
