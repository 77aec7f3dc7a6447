package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Says which sessions stand in the way when a chamber or a house changes; the sessions, which stand above, answer. */
public interface BookingGate {

    /** Nobody is named more. */
    int MOST = 100;

    /** Those that still need the chamber and have more places than that; whoever plans one holds the chamber. */
    List<SessionId> needing(ChamberId chamber, int berths);

    /** Those of the house that are planned or under way; whoever plans one holds the house. */
    List<SessionId> bookedAt(SanctuaryId sanctuary);

    /** Those of these houses in which any is. */
    Set<SanctuaryId> booked(Collection<SanctuaryId> sanctuaries);

    /** Those of the house in which people may be enrolled already, until the last one was seen off. */
    List<SessionId> openAt(SanctuaryId sanctuary);
}
