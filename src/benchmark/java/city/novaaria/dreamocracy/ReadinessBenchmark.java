package city.novaaria.dreamocracy;

import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.support.CountedStatements;
import city.novaaria.dreamocracy.support.CountedStatements.StatementCount;
import city.novaaria.dreamocracy.support.PostgresServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** How long a facilitator waits for the readiness of a session, end to end: over HTTP, from PostgreSQL, on one machine. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadinessBenchmark {

    @Param({"10", "1000"})
    public int people;

    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable Running running;

    private record Running(ConfigurableApplicationContext service, HttpRequest everything, HttpRequest objections) {}

    /** Starts the service on a database of its own and enrollments everybody. */
    @Setup(Level.Trial)
    public void enrollment() throws IOException, InterruptedException {
        PostgresServer.Login login = PostgresServer.freshDatabase();
        SpringApplication application = new SpringApplication(DreamocracyApplication.class, CountedStatements.class);
        application.setAdditionalProfiles("demo", "postgres");
        ConfigurableApplicationContext service = application.run(
                "--server.port=0",
                "--spring.datasource.url=" + login.url(),
                "--spring.datasource.username=" + login.user(),
                "--spring.datasource.password=" + login.password(),
                "--logging.level.root=warn",
                "--dreamocracy.limits.calls=1000000");
        ReadyDreams.Ready dream = new ReadyDreams(service.getBean(JdbcTemplate.class)).withCrowd(people);
        service.getBean(JdbcTemplate.class).execute("analyze");
        String readiness = "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port")
                + "/api/v1/sessions/" + dream.session() + "/readiness";
        running = new Running(service, asJun(readiness), asJun(readiness + "?only=objections"));
        StatementCount statements = service.getBean(StatementCount.class);
        statements.reset();
        int bytes = ask(running.everything()).length();
        System.out.println(people + " people: " + statements.statements() + " statements, " + bytes + " bytes");
    }

    @TearDown(Level.Trial)
    public void stop() {
        running().service().close();
    }

    @Benchmark
    public String everyResult() throws IOException, InterruptedException {
        return ask(running().everything());
    }

    @Benchmark
    public String objectionsOnly() throws IOException, InterruptedException {
        return ask(running().objections());
    }

    private Running running() {
        return Objects.requireNonNull(running);
    }

    private String ask(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().contains("\"ready\":true")) {
            throw new IllegalStateException("answered " + answer.statusCode());
        }
        return answer.body();
    }

    private static HttpRequest asJun(String address) {
        String login = Base64.getEncoder().encodeToString("jun:nova-aria".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Basic " + login)
                .build();
    }
}
