package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.charter.SiteFacts;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.House;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sanctuaries in which sessions may be joined. */
public interface Hosts {

    /** The open ones whose programme everybody may read, and those of the given ones that are open. */
    List<Host> withProgramme(Collection<SanctuaryId> also);

    /** This one, whether it is open or not. */
    Optional<Host> host(SanctuaryId id);

    /** Where these are, and from what age on people are of age there. */
    Map<SanctuaryId, SiteFacts> sites(Collection<SanctuaryId> sanctuaries);

    /** One of them, and what people call it. */
    record Host(House house, String name, String city) {}
}
