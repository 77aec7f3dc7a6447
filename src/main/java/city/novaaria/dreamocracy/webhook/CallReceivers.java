package city.novaaria.dreamocracy.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Calls the receivers of webhooks and believes them nothing: no redirect is followed, no cookie kept, no proxy asked, nothing
 * unpacked, little read, and each call ends after a while, however slowly the answer comes.
 */
final class CallReceivers implements AutoCloseable {

    private static final Timeout CONNECT = Timeout.ofSeconds(2);
    private static final Timeout READ = Timeout.ofSeconds(5);
    private static final int MOST_READ = 4096;
    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_LINE = 8192;

    private final Duration whole;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService ends = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-ends").factory());

    /**
     * Calls nobody yet.
     *
     * @param whole after which a call ends
     */
    CallReceivers(DnsResolver names, int atOnce, Duration whole) {
        Http1Config bounds = Http1Config.custom()
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxLineLength(LONGEST_LINE)
                .build();
        this.whole = whole;
        this.client = HttpClientBuilder.create()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(bounds)
                                .build())
                        .setDnsResolver(names)
                        .setMaxConnTotal(atOnce)
                        .setMaxConnPerRoute(atOnce)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(READ)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(CONNECT)
                        .setResponseTimeout(READ)
                        .build())
                // none, whatever the environment says
                .setRoutePlanner(new DefaultRoutePlanner(null))
                // what was looked up once does not count for the next call
                .setConnectionReuseStrategy((_, _, _) -> false)
                .setUserAgent("Dreamocracy-Webhooks")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /**
     * What the receiver said.
     *
     * @param status null when it said nothing
     * @param beginning of the text
     */
    record Answer(@Nullable Integer status, String beginning) {

        static final Answer NONE = new Answer(null, "");

        boolean acknowledges() {
            return status != null && status >= 200 && status < 300;
        }

        boolean saysGone() {
            return Objects.equals(status, 410);
        }

        @Override
        public String toString() {
            return "Answer[" + status + "]";
        }
    }

    Answer call(String url, SignedMessage message) {
        HttpPost post = new HttpPost(URI.create(url));
        post.setHeader("webhook-id", message.id());
        post.setHeader("webhook-timestamp", Long.toString(message.seconds()));
        post.setHeader("webhook-signature", message.signature());
        post.setEntity(new StringEntity(
                message.body(), ContentType.create("application/cloudevents+json", StandardCharsets.UTF_8)));
        Future<?> end = ends.schedule(post::cancel, whole.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return answerTo(post);
        } catch (IOException | URISyntaxException unreachable) {
            return Answer.NONE;
        } finally {
            end.cancel(false);
        }
    }

    private Answer answerTo(HttpPost post) throws IOException, URISyntaxException {
        ClassicHttpResponse response = client.executeOpen(HttpHost.create(post.getUri()), post, null);
        try {
            return new Answer(response.getCode(), beginningOf(response.getEntity()));
        } finally {
            // else the rest would be read first
            post.cancel();
            Closer.closeQuietly(response);
        }
    }

    private static String beginningOf(@Nullable HttpEntity entity) {
        if (entity == null) {
            return "";
        }
        try {
            @SuppressWarnings("resource") // the call is cut with its answer
            InputStream text = entity.getContent();
            return new String(text.readNBytes(MOST_READ), StandardCharsets.UTF_8);
        } catch (IOException cut) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        ends.shutdownNow();
        client.close();
    }
}
