package city.novaaria.dreamocracy.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    private static final SignedMessage MESSAGE =
            SignedMessage.of("id", Instant.EPOCH, "{\"type\": \"webhook.ping\"}", List.of(new byte[32]));

    /** Encrypted with the same key by another process. */
    private static final String EARLIER =
            "IC6tvISCPvWI7o3ZkQkMqT/1i887BvQiayO33/yl2QNQAO5EQIZm3rigIxJV8uZpnURtS2GwYVYUvWl0JrXi/w==";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.3.4",
                "192.0.0.1",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::7f00:1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "fc00::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void knowsNoNameThatLeadsInside(String inside) throws UnknownHostException {
        InetAddress[] both = {InetAddress.getByName("8.8.8.8"), InetAddress.getByName(inside)};
        assertThatThrownBy(() -> addresses(both[1]).resolve("hooks.example")).isInstanceOf(UnknownHostException.class);
        assertThatThrownBy(() -> addresses(both).resolve("hooks.example")).isInstanceOf(UnknownHostException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "2606:4700::1111"})
    void knowsWhatLeadsOutside(String outside) throws UnknownHostException {
        InetAddress address = InetAddress.getByName(outside);
        assertThat(addresses(address).resolve("hooks.example")).containsExactly(address);
    }

    @Test
    void triesAFewAddressesAndNoMore() throws UnknownHostException {
        InetAddress[] many = new InetAddress[100];
        Arrays.fill(many, InetAddress.getByName("8.8.8.8"));
        assertThat(addresses(many).resolve("hooks.example")).hasSize(3);
    }

    @Test
    void asksAnewForEachCallAndConnectsToWhatItWasTold() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        try (Receiver inside = new Receiver();
                CallReceivers calls = new CallReceivers(
                        new PublicAddresses(
                                answering(() -> asked.incrementAndGet() == 1
                                        ? new InetAddress[] {InetAddress.getByName("192.0.0.9")}
                                        : new InetAddress[] {InetAddress.getLoopbackAddress()}),
                                false),
                        1,
                        Duration.ofMillis(200))) {
            String url = inside.url("/").replace("127.0.0.1", "hooks.example");
            assertThat(calls.call(url, MESSAGE).status()).isNull();
            assertThat(calls.call(url, MESSAGE).status()).isNull();
            assertThat(asked).hasValue(2);
            assertThat(inside.got()).isEmpty();
        }
    }

    @Test
    void aCallEndsHoweverSlowlyTheAnswerComes() throws IOException {
        try (Receiver slow = new Receiver();
                CallReceivers calls = new CallReceivers(
                        new PublicAddresses(
                                answering(() -> new InetAddress[] {InetAddress.getLoopbackAddress()}), true),
                        1,
                        Duration.ofMillis(300))) {
            slow.refusesPings("/drip");
            long began = System.nanoTime();
            assertThat(calls.call(slow.url("/"), MESSAGE).beginning()).doesNotContain("x".repeat(100));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
        }
    }

    @Test
    void secretsAreEncryptedDifferentlyEachTimeAndOnlyWithTheSameKeyReadable() {
        SecretKeeping keeping = new SecretKeeping(new WebhookSettings(List.of(), false, "k".repeat(32), 1));
        SecretKeeping.Made made = keeping.make();
        assertThat(keeping.open(made.sealed()))
                .hasValueSatisfying(secret -> assertThat(made.text())
                        .isEqualTo("whsec_" + java.util.Base64.getEncoder().encodeToString(secret)));
        assertThat(keeping.open(EARLIER))
                .hasValueSatisfying(
                        secret -> assertThat(java.util.Base64.getEncoder().encodeToString(secret))
                                .isEqualTo("sU4YXZoC0/hNOn8g6xT8FJ4J6u3VzgvEUGlfWgCBugo="));
        assertThat(new SecretKeeping(new WebhookSettings(List.of(), false, null, 1)).open(made.sealed()))
                .isEmpty();
        assertThat(keeping.make().sealed().substring(0, 20))
                .isNotEqualTo(made.sealed().substring(0, 20));
        assertThat(made.toString() + keeping + new WebhookSettings(List.of(), false, "secret", 1))
                .doesNotContain("secret", made.text(), made.sealed());
    }

    /** As the documentation of Standard Webhooks has it. */
    @Test
    void signsAsTheStandardSays() {
        byte[] secret = java.util.Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        SignedMessage message = SignedMessage.of(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1_614_265_330),
                "{\"test\": 2432232314}",
                List.of(secret));
        assertThat(message.signature()).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    private static PublicAddresses addresses(InetAddress... found) {
        return new PublicAddresses(answering(() -> found), false);
    }

    /** What a name leads to. */
    private interface Names {

        InetAddress[] found() throws UnknownHostException;
    }

    private static DnsResolver answering(Names names) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return names.found();
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
