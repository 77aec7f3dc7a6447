package city.novaaria.dreamocracy.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One stream, as a front end reads it. */
public final class Followed implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpResponse<Stream<String>> answer;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> end;
    private @Nullable String last;

    private Followed(HttpResponse<Stream<String>> answer) {
        this.answer = answer;
        this.end = CompletableFuture.runAsync(
                () -> answer.body().forEach(lines::add),
                task -> Thread.ofVirtual().start(task));
    }

    public static Followed open(int port, String who, String events, @Nullable String last) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/v1" + events))
                .timeout(PATIENCE)
                .header("Accept", "text/event-stream")
                .header("Accept-Encoding", "gzip")
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((who + ":nova-aria").getBytes(StandardCharsets.UTF_8)));
        if (last != null) {
            request.header("Last-Event-ID", last);
        }
        try {
            return new Followed(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofLines()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    int status() {
        return answer.statusCode();
    }

    String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** The types of the next events, in their order. */
    public List<String> next(int events) {
        List<String> types = new ArrayList<>();
        while (types.size() < events) {
            String line = line();
            if (line.startsWith("event:")) {
                types.add(line.substring("event:".length()));
            } else if (line.startsWith("id:")) {
                last = line.substring("id:".length());
            }
        }
        return types;
    }

    /** The types of all events up to that one. */
    public List<String> upTo(String type) {
        List<String> types = new ArrayList<>();
        do {
            types.addAll(next(1));
        } while (!types.getLast().equals(type));
        return types;
    }

    private String line() {
        try {
            String line = lines.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(line).as("the stream went on").isNotNull();
            return String.valueOf(line);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The id of the last event that came. */
    @Nullable
    String last() {
        return last;
    }

    /** Events that came until the end, which has to come soon. */
    public List<String> untilItEnds(Duration soon) {
        try {
            end.get(soon.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException notEnded) {
            throw new AssertionError("the stream has not ended", notEnded);
        }
        return lines.stream()
                .filter(line -> line.startsWith("event:"))
                .map(line -> line.substring("event:".length()))
                .toList();
    }

    /** After which times to come back the stream told, of what was not read yet. */
    List<String> retries() {
        return lines.stream()
                .filter(line -> line.startsWith("retry:"))
                .map(line -> line.substring("retry:".length()))
                .toList();
    }

    public boolean goesOn() {
        return !end.isDone();
    }

    @Override
    public void close() {
        answer.body().close();
    }
}
