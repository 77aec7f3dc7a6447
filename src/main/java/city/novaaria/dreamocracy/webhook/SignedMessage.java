package city.novaaria.dreamocracy.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is sent to a receiver, signed as Standard Webhooks 1.0 says, with each of the secrets that count.
 *
 * @param id the same whenever it is sent again
 * @param seconds when it is sent, since 1970
 */
record SignedMessage(String id, long seconds, String body, String signature) {

    private static final String HMAC = "HmacSHA256";

    static SignedMessage of(String id, Instant at, String body, List<byte[]> secrets) {
        long seconds = at.getEpochSecond();
        byte[] content = (id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8);
        return new SignedMessage(
                id,
                seconds,
                body,
                secrets.stream().map(secret -> "v1," + sign(content, secret)).collect(Collectors.joining(" ")));
    }

    private static String sign(byte[] content, byte[] secret) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return Base64.getEncoder().encodeToString(mac.doFinal(content));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + HMAC, impossible);
        }
    }

    @Override
    public String toString() {
        return "SignedMessage";
    }
}
