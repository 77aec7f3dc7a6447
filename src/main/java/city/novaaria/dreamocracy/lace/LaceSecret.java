package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.identity.DeviceSignIn;
import city.novaaria.dreamocracy.kernel.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What a device signs in with: the id of the credential, by which it is found, and 256 random bits, in Base64 for
 * addresses.
 *
 * <p>Nobody guesses that many bits, so a plain hash is kept of it.
 */
record LaceSecret(CredentialId id, String text) {

    private static final int ID_BYTES = 16;
    private static final int RANDOM_BYTES = 32;

    static LaceSecret of(CredentialId id, byte[] random) {
        ByteBuffer bytes = ByteBuffer.allocate(ID_BYTES + RANDOM_BYTES)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .put(random);
        return new LaceSecret(
                id,
                DeviceSignIn.PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array()));
    }

    /** Empty for what has another form. */
    static Optional<LaceSecret> read(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text.substring(DeviceSignIn.PREFIX.length()));
            if (bytes.length != ID_BYTES + RANDOM_BYTES) {
                return Optional.empty();
            }
            ByteBuffer id = ByteBuffer.wrap(bytes);
            return Optional.of(new LaceSecret(new CredentialId(new UUID(id.getLong(), id.getLong())), text));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    String sha256() {
        return Sha256.of(text);
    }

    /** Takes the same time whatever differs. */
    boolean hasHash(String kept) {
        return MessageDigest.isEqual(
                sha256().getBytes(StandardCharsets.US_ASCII), kept.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "LaceSecret";
    }
}
