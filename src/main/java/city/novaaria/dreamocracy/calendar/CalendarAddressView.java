package city.novaaria.dreamocracy.calendar;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Schema(name = "CalendarAddress", description = "The private address at which your calendar is.")
record CalendarAddressView(
        @Schema(
                description =
                        "Where programs find your calendar, outside of this API and without signing in: whoever has it reads"
                                + " when you have to be where. It is shown in the answer to the request that made it and never"
                                + " again, not even when that request is repeated. Null where `hidden` names it; whoever lost"
                                + " it makes another, and the old one ends.",
                example = "/calendars/AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8.ics")
        @Nullable
        String href,

        @Schema(description = "Since when it is there.", example = "2143-05-01T09:00:00.000Z")
        Instant issuedAt,

        @Schema(
                description = "The members that you do not read here; they are null. The address is among them in every"
                        + " answer but the first one to the request that made it.",
                example = "[]")
        List<String> hidden) {

    CalendarAddressView {
        hidden = List.copyOf(hidden);
    }

    static CalendarAddressView of(CalendarAddress address, @Nullable CalendarSecret secret) {
        return new CalendarAddressView(
                secret == null ? null : CalendarFiles.OWN + "/" + secret.text() + CalendarFiles.ENDING,
                Objects.requireNonNull(address.issuedAt()),
                secret == null ? List.of("href") : List.of());
    }

    @Override
    public String toString() {
        return "CalendarAddressView";
    }
}
