package city.novaaria.dreamocracy.http;

import city.novaaria.dreamocracy.kernel.Sha256;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/** Closes what callers are to send back and cannot read (AES-256-GCM), with the key that signs cursors. */
@Component
public class Envelopes {

    /** So many bytes longer than what is in it. */
    public static final int WEIGHT = 32;

    private static final int KEY_BYTES = 32;

    private final BytesEncryptor encryption;

    Envelopes(HttpSettings settings) {
        String configured = settings.cursorKey();
        // a hash is enough: it is no password, and has the randomness of a key
        byte[] key = configured == null || configured.isEmpty()
                ? KeyGenerators.secureRandom(KEY_BYTES).generateKey()
                : HexFormat.of().parseHex(Sha256.of("envelopes " + configured));
        this.encryption = AesGcmBytesEncryptor.withSecretKey(new SecretKeySpec(key, "AES"))
                .build();
    }

    /** As part of a URL. */
    public String seal(byte[] content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(encryption.encrypt(content));
    }

    /** Empty when it was closed with another key, or never. */
    public Optional<byte[]> open(String envelope) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(envelope);
            return bytes.length < WEIGHT ? Optional.empty() : Optional.of(encryption.decrypt(bytes));
        } catch (IllegalArgumentException | IllegalStateException anotherKey) {
            return Optional.empty();
        }
    }
}
