package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.lace.LaceDeviceId;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;

/** Takes from a report what can be understood, and leaves the rest: nobody is asked to fill in a form properly first. */
final class ReadReport extends ValueDeserializer<NewIncident> {

    /** The longest text that is read at all. */
    static final int LONGEST = 20_000;

    /** What is no character, or what no database keeps: half characters, and controls but line breaks and tabs. */
    private static final Pattern UNREADABLE =
            Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\x{80}-\\x{9F}]|[\\x{D800}-\\x{DFFF}]");

    private static final Pattern SOMETHING_TO_SEE = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}]");

    @Override
    public NewIncident deserialize(JsonParser json, DeserializationContext context) {
        JsonNode sent = context.readTree(json);
        return new NewIncident(
                id(sent, "sessionId", SessionId::new),
                id(sent, "deviceId", LaceDeviceId::new),
                id(sent, "sanctuaryId", SanctuaryId::new),
                category(string(sent, "category")),
                emergency(sent.get("emergency")),
                text(string(sent, "text")));
    }

    private static @Nullable String string(JsonNode sent, String member) {
        JsonNode value = sent.get(member);
        return value != null && value.isString() ? value.stringValue() : null;
    }

    private static <T> @Nullable T id(JsonNode sent, String member, Function<UUID, T> type) {
        String written = string(sent, member);
        try {
            return written == null ? null : type.apply(UUID.fromString(written.strip()));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static @Nullable IncidentClass category(@Nullable String written) {
        return Arrays.stream(IncidentClass.values())
                .filter(known ->
                        written != null && known.name().equals(written.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    /** Who does not write it as a form wants it means it all the same. */
    private static boolean emergency(@Nullable JsonNode written) {
        return written != null
                && (written.isBoolean()
                        ? written.booleanValue()
                        : written.isString() && written.stringValue().strip().equalsIgnoreCase("true"));
    }

    static @Nullable String text(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String readable = UNREADABLE.matcher(written).replaceAll("");
        return SOMETHING_TO_SEE.matcher(readable).find() ? readable : null;
    }
}
