# syntax=docker/dockerfile:1

# 1. Build the jar, and a Java runtime with just the modules that it needs.
FROM eclipse-temurin:25-jdk-noble AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY src/main src/main
COPY prompts prompts
COPY deploy/slack deploy/slack
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -ntp -q -Dmaven.test.skip=true package

# jdeps reads from the jars which modules they need. It cannot see jdk.zipfs, which is asked for by name
# while the program runs, to list the prompts inside the jar.
RUN modules="$(jdeps --ignore-missing-deps --multi-release 25 --print-module-deps \
      --class-path 'target/lib/*' target/coach.jar target/lib/*.jar 2>/dev/null | tail -n 1)" \
    && echo "modules: $modules,jdk.zipfs" \
    && jlink --add-modules "$modules,jdk.zipfs" --no-header-files --no-man-pages --compress zip-6 --output /jre

# 2. The image that runs.
FROM debian:bookworm-slim
RUN useradd --uid 10001 --user-group --no-create-home --home-dir /data --shell /usr/sbin/nologin coach \
    && install -d -o coach -g coach /app /data
COPY --from=build /jre /opt/jre
COPY --from=build /build/target/lib /app/lib
COPY --from=build /build/target/coach.jar /app/
COPY LICENSE NOTICE deploy/docker/ /app/

ENV PATH=/opt/jre/bin:$PATH \
    DATA_DIR=/data \
    PORT=3000
USER coach
WORKDIR /app
# Start once, so that Java writes down what it loaded (an AOT cache) and starts faster ever after.
RUN java @/app/java.flags -XX:AOTCacheOutput=/app/coach.aot -jar /app/coach.jar rehearse && test -s /app/coach.aot

VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD ["/app/healthy"]
# More flags for Java go into the variable JDK_JAVA_OPTIONS.
ENTRYPOINT ["java", "@/app/java.flags", "-XX:AOTCache=/app/coach.aot", "-jar", "/app/coach.jar"]
CMD ["serve"]
