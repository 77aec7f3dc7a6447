package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Says what stands in the way when a chamber or a house changes; the sessions, which stand above, answer. */
public interface BookingGate {

    /** Nobody is named more. */
    int MOST = 100;

    /** Those that still need the chamber and have more places than that; whoever plans one holds the chamber. */
    List<SessionId> needing(ChamberId chamber, int berths);

    /** Whether something else than a session still needs the chamber; whoever plans it holds the chamber, too. */
    boolean claimed(ChamberId chamber, Instant at);

    /** Those of the house that are planned or under way; whoever plans one holds the house. */
    List<SessionId> bookedAt(SanctuaryId sanctuary);

    /** Those of these houses in which any is, or something else is planned that needs a chamber. */
    Set<SanctuaryId> booked(Collection<SanctuaryId> sanctuaries, Instant at);

    /** Those of the house in which people may be enrolled already, until the last one was seen off. */
    List<SessionId> openAt(SanctuaryId sanctuary);
}
