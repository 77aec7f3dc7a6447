package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Lends devices out of the house: while one is lent nobody there wears it, tests it or takes it out of service. */
public interface LaceLending {

    /** Refuses a device that is not the house's, or that somebody wears or is about to; it is held. */
    void lend(LaceDeviceId device, SanctuaryId house, Actor by, Instant at);

    /** It is back, and what was seen of it counts as its latest test: what failed is not worn before it passes another one. */
    void takeBack(LaceDeviceId device, SanctuaryId house, Seen seen, Actor by, Instant at);

    /** How devices are called. */
    Map<LaceDeviceId, String> labels(Collection<LaceDeviceId> devices);

    /** What was seen of a device that came back. */
    record Seen(boolean selfTestPassed, boolean failSafeProved) {}
}
