package city.novaaria.dreamocracy.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * One use of a key, as it is kept.
 *
 * @param scope hash of who used it for what
 * @param payload hash of what was sent
 * @param seal keeps from others what a stranger made; null for who is signed in
 */
record KeyUse(String scope, String payload, @Nullable SealedPlace seal) {

    /** The row of a stranger must not tell what they made when. */
    boolean anonymous() {
        return seal != null;
    }

    String kept(String location) {
        return seal == null ? location : seal.seal(location);
    }

    @Nullable
    String told(@Nullable String kept) {
        return kept == null || seal == null ? kept : seal.open(kept);
    }

    @Override
    public String toString() {
        return "KeyUse";
    }
}
