package city.novaaria.dreamocracy.calendar;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Callers;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.sanctuary.Hosts;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts calendars together of what others know, in as many statements however much there is. */
@Component
class ReadCalendars {

    private static final int MOST_OFFERS = 100;
    private static final int MOST_APPOINTMENTS = 300;

    /** Programs that ask seldom learn by then that something was cancelled. */
    private static final Duration KEPT_SHOWN = Duration.ofDays(30);

    private final CalendarAddresses addresses;
    private final Callers callers;
    private final Hosts hosts;
    private final List<OwnAppointments> appointments;
    private final List<HouseOffers> offers;
    private final ServerClock clock;

    ReadCalendars(
            CalendarAddresses addresses,
            Callers callers,
            Hosts hosts,
            ObjectProvider<OwnAppointments> appointments,
            ObjectProvider<HouseOffers> offers,
            ServerClock clock) {
        this.addresses = addresses;
        this.callers = callers;
        this.hosts = hosts;
        this.appointments = appointments.orderedStream().toList();
        this.offers = offers.orderedStream().toList();
        this.clock = clock;
    }

    /** What a house shows everybody, and what it is called. */
    record Programme(String house, List<Offer> offers) {}

    /** Of whoever has this address now, with the roles and records that they have now. */
    @Transactional(readOnly = true)
    public Optional<List<Appointment>> own(CalendarSecret secret) {
        return addresses.findBySecretSha256(secret.sha256()).map(address -> of(callers.of(address.subject())));
    }

    private List<Appointment> of(Caller person) {
        Instant from = clock.now().minus(KEPT_SHOWN);
        return appointments.stream()
                .flatMap(known -> known.of(person, from, MOST_APPOINTMENTS).stream())
                .sorted(Comparator.comparing(Appointment::startsAt).thenComparing(Appointment::id))
                .limit(MOST_APPOINTMENTS)
                .toList();
    }

    /** The same for whoever asks: what strangers are shown. */
    @Transactional(readOnly = true)
    public Optional<Programme> programme(SanctuaryId id) {
        return hosts.withProgramme(Set.of()).stream()
                .filter(host -> host.house().id().equals(id))
                .findFirst()
                .map(host -> new Programme(
                        host.name(),
                        offers.stream()
                                .flatMap(known -> known.at(id, MOST_OFFERS).stream())
                                .sorted(Comparator.comparing(Offer::startsAt).thenComparing(Offer::id))
                                .limit(MOST_OFFERS)
                                .toList()));
    }
}
