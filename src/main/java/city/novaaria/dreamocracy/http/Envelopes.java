package city.novaaria.dreamocracy.http;

import java.util.Base64;
import java.util.Optional;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/** Closes what callers are to send back and cannot read (AES-256-GCM), with the key that signs cursors. */
@Component
public class Envelopes {

    /** So many bytes longer than what is in it. */
    public static final int WEIGHT = 32;

    private static final int RANDOM_KEY = 32;

    /** The key has enough randomness of its own. */
    private static final String SALT = "647265616d6f6372616379";

    private final BytesEncryptor encryption;

    Envelopes(HttpSettings settings) {
        String configured = settings.cursorKey();
        String password = configured == null || configured.isEmpty()
                ? Base64.getEncoder()
                        .encodeToString(KeyGenerators.secureRandom(RANDOM_KEY).generateKey())
                : configured;
        this.encryption = AesGcmBytesEncryptor.withPassword(password, SALT).build();
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
