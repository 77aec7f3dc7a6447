package city.novaaria.dreamocracy.http;

import city.novaaria.dreamocracy.problems.EdgeProblem;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Signs the place in a list where the next page begins, so that nobody can make up a cursor. */
@Component
class Cursors {

    private static final int ID_BYTES = 16;
    private static final int TIME_BYTES = 8;
    private static final int SIGNATURE_BYTES = 16;

    private final SecretKeySpec key;

    Cursors(HttpSettings settings) {
        byte[] secret = new byte[32];
        String configured = settings.cursorKey();
        if (configured == null || configured.isEmpty()) {
            new SecureRandom().nextBytes(secret);
        } else {
            secret = configured.getBytes(StandardCharsets.UTF_8);
        }
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    String seal(UUID last, List<String> list) {
        return seal(bytes(last), list);
    }

    /** A place in a list that is in the order of time. */
    String seal(SoonestFirst.Place last, List<String> list) {
        return seal(
                ByteBuffer.allocate(TIME_BYTES + ID_BYTES)
                        .putLong(last.at().toEpochMilli())
                        .put(bytes(last.id()))
                        .array(),
                list);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private String seal(byte[] place, List<String> list) {
        return encode(ByteBuffer.allocate(place.length + SIGNATURE_BYTES)
                .put(place)
                .put(signature(place, list))
                .array());
    }

    /**
     * The place in exactly this list.
     *
     * @param list whose list it is and what it shows in which order, each part told from the next
     */
    UUID open(String cursor, List<String> list) {
        return id(open(cursor, list, ID_BYTES));
    }

    /** The same in a list that is in the order of time. */
    SoonestFirst.Place openPlace(String cursor, List<String> list) {
        ByteBuffer place = open(cursor, list, TIME_BYTES + ID_BYTES);
        return new SoonestFirst.Place(Instant.ofEpochMilli(place.getLong()), id(place));
    }

    private static UUID id(ByteBuffer place) {
        return new UUID(place.getLong(), place.getLong());
    }

    private ByteBuffer open(String cursor, List<String> list, int length) {
        byte[] bytes = decode(cursor);
        // one place has one cursor: a decoder ignores padding, and bits that are left over
        if (bytes.length != length + SIGNATURE_BYTES || !encode(bytes).equals(cursor)) {
            throw invalid();
        }
        byte[] place = Arrays.copyOf(bytes, length);
        if (!MessageDigest.isEqual(signature(place, list), Arrays.copyOfRange(bytes, length, bytes.length))) {
            throw invalid();
        }
        return ByteBuffer.wrap(place);
    }

    private byte[] signature(byte[] id, List<String> list) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(id);
            for (String part : list) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                mac.update(bytes);
            }
            return Arrays.copyOf(mac.doFinal(), SIGNATURE_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }

    private static String encode(byte[] cursor) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    private static byte[] decode(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
    }

    private static Refused invalid() {
        return Refused.because(EdgeProblem.INVALID_REQUEST)
                .with("errors", List.of(FieldError.ofParameter(PageAskResolver.CURSOR, "Cursor", "next-cursor")));
    }
}
