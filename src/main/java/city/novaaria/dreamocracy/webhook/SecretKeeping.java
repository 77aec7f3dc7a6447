package city.novaaria.dreamocracy.webhook;

import java.util.Base64;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.BytesKeyGenerator;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Makes the secrets of webhooks and encrypts them (AES-256-GCM): unlike those of devices they are needed again, to sign.
 *
 * <p>They protect what stewards may read anyway, so a key of the configuration is enough; nothing binds one to its row.
 */
@Component
class SecretKeeping {

    /** As Standard Webhooks writes them. */
    static final String PREFIX = "whsec_";

    private static final int BYTES = 32;

    /** The key has enough randomness of its own. */
    private static final String SALT = "647265616d6f6372616379";

    private final BytesKeyGenerator random = KeyGenerators.secureRandom(BYTES);
    private final BytesEncryptor encryption;

    SecretKeeping(WebhookSettings settings) {
        String configured = settings.key();
        this.encryption = (configured == null || configured.isEmpty()
                        ? AesGcmBytesEncryptor.withSecretKey(new SecretKeySpec(random.generateKey(), "AES"))
                        : AesGcmBytesEncryptor.withPassword(configured, SALT))
                .build();
    }

    /**
     * A secret.
     *
     * @param text as its receiver is shown it, once
     * @param sealed as it is kept
     */
    record Made(String text, String sealed) {

        @Override
        public String toString() {
            return "Made";
        }
    }

    Made make() {
        byte[] secret = random.generateKey();
        return new Made(
                PREFIX + Base64.getEncoder().encodeToString(secret),
                Base64.getEncoder().encodeToString(encryption.encrypt(secret)));
    }

    /** Empty when it was encrypted with another key. */
    Optional<byte[]> open(String sealed) {
        try {
            return Optional.of(encryption.decrypt(Base64.getDecoder().decode(sealed)));
        } catch (IllegalStateException | IllegalArgumentException anotherKey) {
            return Optional.empty();
        }
    }
}
