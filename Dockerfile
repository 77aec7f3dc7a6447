FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY . .
# The cache keeps what Maven downloads out of the image and from one build to the next.
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -DskipTests package
RUN java -Djarmode=tools -jar target/dreamocracy-*.jar extract --layers --application-filename app.jar --destination layers

FROM eclipse-temurin:25-jre
WORKDIR /app
# The embedded database of a run without PostgreSQL writes here; mount a volume to keep it.
RUN install -d -o 65532 -g 65532 data
# What changes least comes first, so that a new version of the application replaces only the last layer.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
# An ahead-of-time cache for this Java and these files; trained on a database in memory, so that nothing of it stays.
RUN java -XX:AOTCacheOutput=app.aot -Dspring.context.exit=onRefresh \
    "-Dspring.datasource.url=jdbc:h2:mem:training;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH" \
    -jar app.jar
USER 65532:65532
EXPOSE 8080 8081
# The image has no HTTP client that we count on; bash can speak enough HTTP itself.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /livez HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && read -r -t 4 status <&3 && [[ $status == 'HTTP/1.1 200'* ]]"]
# A heap that stays small, and memory beside it that is given back.
ENTRYPOINT ["java", "-XX:AOTCache=app.aot", "-XX:MaxRAMPercentage=75.0", "-XX:+UseSerialGC", "-XX:MinHeapFreeRatio=15", "-XX:MaxHeapFreeRatio=30", "-XX:TrimNativeHeapInterval=5000", "-XX:+ExitOnOutOfMemoryError", "-jar", "app.jar"]
