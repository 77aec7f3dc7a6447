package city.novaaria.dreamocracy.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals an address so that only who has the caller's key can read it: the service itself keeps the key's hash alone. */
final class SealedPlace {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    private SealedPlace(SecretKeySpec key) {
        this.key = key;
    }

    static SealedPlace by(String idempotencyKey) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256")
                    .digest(("place\n" + idempotencyKey).getBytes(StandardCharsets.UTF_8));
            return new SealedPlace(new SecretKeySpec(bytes, "AES"));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    String seal(String location) {
        byte[] iv = new byte[IV_BYTES];
        RANDOM.nextBytes(iv);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, iv, location.getBytes(StandardCharsets.UTF_8));
        byte[] all = Arrays.copyOf(iv, IV_BYTES + sealed.length);
        System.arraycopy(sealed, 0, all, IV_BYTES, sealed.length);
        return Base64.getEncoder().encodeToString(all);
    }

    String open(String sealed) {
        byte[] all = Base64.getDecoder().decode(sealed);
        byte[] iv = Arrays.copyOf(all, IV_BYTES);
        return new String(
                run(Cipher.DECRYPT_MODE, iv, Arrays.copyOfRange(all, IV_BYTES, all.length)), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] iv, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("what was sealed under this key can be opened with it", impossible);
        }
    }

    @Override
    public String toString() {
        return "SealedPlace";
    }
}
