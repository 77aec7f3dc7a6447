package city.novaaria.dreamocracy.idempotency;

import city.novaaria.dreamocracy.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;

/** Seals an address so that only who has the caller's key can read it: the service itself keeps the key's hash alone. */
final class SealedPlace {

    private static final int IV_BYTES = 12;

    private final BytesEncryptor cipher;

    private SealedPlace(BytesEncryptor cipher) {
        this.cipher = cipher;
    }

    static SealedPlace by(String idempotencyKey) {
        byte[] key = HexFormat.of().parseHex(Sha256.of("place\n" + idempotencyKey));
        return new SealedPlace(AesGcmBytesEncryptor.withSecretKey(new SecretKeySpec(key, "AES"))
                .ivGenerator(KeyGenerators.secureRandom(IV_BYTES))
                .build());
    }

    String seal(String location) {
        return Base64.getEncoder().encodeToString(cipher.encrypt(location.getBytes(StandardCharsets.UTF_8)));
    }

    String open(String sealed) {
        return new String(cipher.decrypt(Base64.getDecoder().decode(sealed)), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "SealedPlace";
    }
}
