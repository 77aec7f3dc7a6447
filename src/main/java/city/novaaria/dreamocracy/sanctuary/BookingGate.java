package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.util.List;

/** Says which sessions stand in the way when a chamber or a house changes; the sessions, which stand above, answer. */
public interface BookingGate {

    /** Nobody is named more. */
    int MOST = 100;

    /** Those that still need the chamber and have more places than that; whoever plans one holds the chamber. */
    List<SessionId> needing(ChamberId chamber, int berths);

    /** Those of the house in which people may be enrolled already, until the last one was seen off. */
    List<SessionId> openAt(SanctuaryId sanctuary);
}
