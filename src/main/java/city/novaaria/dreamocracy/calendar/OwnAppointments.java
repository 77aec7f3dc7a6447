package city.novaaria.dreamocracy.calendar;

import city.novaaria.dreamocracy.identity.Caller;
import java.time.Instant;
import java.util.List;

/** Knows where some people have to be; each module that does is asked. */
public interface OwnAppointments {

    /** Of that person, the soonest first, from then on, and no more than so many. */
    List<Appointment> of(Caller person, Instant from, int most);
}
