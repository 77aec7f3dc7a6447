package city.novaaria.dreamocracy.idempotency;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a POST, for those few handlers whose answer no GET shows; any other is answered again without it.
 *
 * @param key the caller's Idempotency-Key, or a random one of this attempt alone
 * @param made what an earlier attempt under the same key has made; null when this is the first, or when it makes nothing:
 *     such a handler does the same each time
 */
@Hidden
public record Attempt(String key, @Nullable UUID made) {

    /** Easy to copy by hand: nothing that looks like something else. */
    private static final String CODE_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    /** Of 5 bits each, 130 together. */
    private static final int CODE_LENGTH = 26;

    /** What was made already, so that it is only shown again. */
    public Optional<UUID> earlier() {
        return Optional.ofNullable(made);
    }

    /** The code that somebody typed, as people type them: in any case, with spaces and hyphens, and O for zero. */
    public static String codeOf(String typed) {
        return typed.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "")
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
    }

    private byte[] secretFor(UUID id) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(id.toString().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }

    /** A code of 130 bits that people copy by hand, the same each time, that only the sender of the key can be told again. */
    public String codeFor(UUID id) {
        byte[] secret = secretFor(id);
        StringBuilder code = new StringBuilder(CODE_LENGTH);
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(CODE_ALPHABET.charAt(secret[i] & (CODE_ALPHABET.length() - 1)));
        }
        return code.toString();
    }

    @Override
    public String toString() {
        return "Attempt";
    }
}
