package city.novaaria.dreamocracy.chaos;

import city.novaaria.dreamocracy.chaos.History.Reader;
import city.novaaria.dreamocracy.chaos.History.Told;
import city.novaaria.dreamocracy.chaos.Instances.Instance;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows a session as a phone does, which loses its connection every few seconds: it comes back with the last id, to whichever
 * instance. It stops when it is told what it waits for, or that the session is none of its business any more.
 */
final class EventReader implements Runnable {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final String END = "the stream has ended";

    private static final int LONGEST_MS = 8_000;
    private static final int LOOK_MS = 250;

    private static final long AT_MOST = Duration.ofMinutes(2).toNanos();

    private final Reader reader;
    private final Instances instances;
    private final History history;
    private final Random random;
    private final Set<String> heard = ConcurrentHashMap.newKeySet();
    private volatile @Nullable String subjectOfLast;
    private volatile long until = Long.MAX_VALUE;
    private String last = "";
    private boolean gone;

    EventReader(Reader reader, Instances instances, History history, Random random) {
        this.reader = reader;
        this.instances = instances;
        this.history = history;
        this.random = random;
    }

    /** The event about this is the last one; whoever has not heard of it after a while, will not. */
    void endWith(String subject) {
        until = System.nanoTime() + AT_MOST;
        subjectOfLast = subject;
    }

    @Override
    public void run() {
        history.follows(reader);
        while (!isOver()) {
            Instance instance = instances.any(random);
            try {
                follow(instance.process().port());
            } catch (IOException cut) {
                // comes back
            } catch (InterruptedException stopped) {
                return;
            }
            Asking.pause(100 + random.nextInt(200));
        }
    }

    private void follow(int port) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/v1" + path()))
                .timeout(Duration.ofSeconds(10))
                .header("Accept", "text/event-stream")
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                (reader.who() + ":nova-aria").getBytes(StandardCharsets.UTF_8)));
        if (!last.isEmpty()) {
            request.header("Last-Event-ID", last);
        }
        HttpResponse<Stream<String>> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofLines());
        try (Stream<String> body = answer.body()) {
            if (answer.statusCode() == 200) {
                BlockingQueue<String> lines = new LinkedBlockingQueue<>();
                Thread.ofVirtual().start(() -> readInto(lines, body));
                read(lines);
            }
            gone = answer.statusCode() == 404;
        }
    }

    private String path() {
        return reader.everywhere() ? "/me/events" : "/sessions/" + reader.session() + "/events";
    }

    private static void readInto(BlockingQueue<String> lines, Stream<String> body) {
        try {
            body.forEach(lines::add);
        } catch (RuntimeException cut) {
            // tells the same as an end
        } finally {
            lines.add(END);
        }
    }

    private void read(BlockingQueue<String> lines) throws InterruptedException {
        String id = "";
        String type = "";
        long lost = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_MS));
        for (String line = next(lines, lost); !END.equals(line); line = next(lines, lost)) {
            if (line.startsWith("id:")) {
                id = line.substring("id:".length());
            } else if (line.startsWith("event:")) {
                type = line.substring("event:".length());
            } else if (line.startsWith("data:")) {
                hear(id, type, line.substring("data:".length()));
            }
        }
    }

    private String next(BlockingQueue<String> lines, long until) throws InterruptedException {
        String line = null;
        while (line == null && System.nanoTime() < until && !isOver()) {
            line = lines.poll(LOOK_MS, TimeUnit.MILLISECONDS);
        }
        return line == null ? END : line;
    }

    private boolean isOver() {
        String awaited = subjectOfLast;
        return gone || (awaited != null && heard.contains(awaited)) || System.nanoTime() > until;
    }

    private void hear(String id, String type, String data) {
        JsonNode event = JsonMapper.shared().readTree(data);
        boolean gap = type.equals("gap");
        last = gap ? "" : id;
        if (gap) {
            history.add(reader, new Told("gap-0", type, Instant.EPOCH));
        } else if (isAboutTheSession(event)) {
            String own = event.at("/id").asString();
            history.add(
                    reader, new Told(own, type, Instant.parse(event.at("/time").asString())));
        }
        heard.add(event.at("/subject").asString(""));
    }

    private boolean isAboutTheSession(JsonNode event) {
        return event.at("/data/sessionId").asString("").equals(reader.session().toString());
    }
}
