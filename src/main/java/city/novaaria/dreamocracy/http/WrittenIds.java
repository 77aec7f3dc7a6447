package city.novaaria.dreamocracy.http;

import java.util.UUID;

/** Reads ids in their one spelling, wherever they stand: so that one thing has one address. */
final class WrittenIds {

    private WrittenIds() {}

    /** Java alone would read {@code 1-1-1-1-1}, and the JSON library Base64. */
    static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equals(text)) {
            throw new IllegalArgumentException("not the spelling of an id");
        }
        return id;
    }
}
