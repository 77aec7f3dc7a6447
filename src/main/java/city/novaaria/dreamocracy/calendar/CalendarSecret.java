package city.novaaria.dreamocracy.calendar;

import city.novaaria.dreamocracy.kernel.Sha256;
import java.util.Base64;

/**
 * What opens somebody's calendar to whoever has it: 256 random bits, in Base64 for addresses.
 *
 * <p>Nobody guesses that many bits, so a plain hash is kept of it, by which it is found.
 */
record CalendarSecret(String text) {

    static final int BYTES = 32;

    static CalendarSecret of(byte[] random) {
        return new CalendarSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    String sha256() {
        return Sha256.of(text);
    }

    @Override
    public String toString() {
        return "CalendarSecret";
    }
}
