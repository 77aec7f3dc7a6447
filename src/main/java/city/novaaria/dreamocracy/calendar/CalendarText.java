package city.novaaria.dreamocracy.calendar;

import biweekly.Biweekly;
import biweekly.ICalDataType;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Classification;
import biweekly.property.Status;
import city.novaaria.dreamocracy.kernel.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes calendars as RFC 5545 has them; times are in UTC, which is right in every time zone.
 *
 * <p>The same entries are the same text, so that a tag can be made of it.
 */
final class CalendarText {

    private static final Duration ASKED_AGAIN = Duration.ofHours(1);

    /** Where people read what concerns them; an address of the thing itself would tell what it is. */
    private static final String SIGNED_IN = "/api/v1/me";

    private CalendarText() {}

    /** What a house offers everybody. */
    static String of(String house, List<Offer> offers, String base, Texts texts) {
        ICalendar calendar = calendar(texts.say("calendar.programme", Map.of("house", house)));
        offers.forEach(offer -> calendar.addEvent(event(offer, base)));
        return Biweekly.write(calendar).go();
    }

    /** Where somebody has to be; whoever sees it beside them learns nothing else. */
    static String of(List<Appointment> appointments, String base, Texts texts) {
        ICalendar calendar = calendar(texts.say("calendar.own"));
        appointments.forEach(appointment -> calendar.addEvent(event(appointment, base, texts)));
        return Biweekly.write(calendar).go();
    }

    private static ICalendar calendar(String name) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Dreamocracy//Calendar//EN");
        calendar.setName(name);
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
        calendar.addExperimentalProperty("REFRESH-INTERVAL", ICalDataType.DURATION, ASKED_AGAIN.toString());
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", ASKED_AGAIN.toString());
        return calendar;
    }

    private static VEvent event(Offer offer, String base) {
        VEvent event = event(offer.id(), offer.startsAt(), offer.endsAt(), offer.revision(), offer.changedAt());
        event.setSummary(offer.title());
        event.setDescription(offer.synopsis());
        event.setLocation(offer.location());
        if (!offer.words().isEmpty()) {
            event.addCategories(offer.words());
        }
        event.setUrl(base + offer.path());
        event.setStatus(Status.confirmed());
        return event;
    }

    private static VEvent event(Appointment appointment, String base, Texts texts) {
        VEvent event = event(
                unlinked(appointment.id()),
                appointment.startsAt(),
                appointment.endsAt(),
                appointment.revision(),
                appointment.changedAt());
        event.setSummary(texts.say("calendar.appointment", Map.of("house", appointment.house())));
        event.setLocation(appointment.location());
        event.setUrl(base + SIGNED_IN);
        event.setStatus(status(appointment.standing()));
        event.setClassification(Classification.private_());
        return event;
    }

    /** Alike for all: the id itself would tell of what kind it is and when it was made, or be found in a programme. */
    private static UUID unlinked(UUID id) {
        return UUID.nameUUIDFromBytes(("appointment/" + id).getBytes(StandardCharsets.UTF_8));
    }

    private static VEvent event(UUID id, Instant startsAt, Instant endsAt, long revision, Instant changedAt) {
        VEvent event = new VEvent();
        event.setUid(id.toString());
        event.setDateTimeStamp(Date.from(changedAt));
        event.setDateStart(Date.from(startsAt));
        event.setDateEnd(Date.from(endsAt));
        event.setSequence(Math.toIntExact(revision));
        event.setLastModified(Date.from(changedAt));
        return event;
    }

    private static Status status(Appointment.Standing standing) {
        return switch (standing) {
            case CONFIRMED -> Status.confirmed();
            case TENTATIVE -> Status.tentative();
            case CANCELLED -> Status.cancelled();
        };
    }
}
