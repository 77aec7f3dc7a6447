package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.House;
import java.util.Collection;
import java.util.List;

/** The sanctuaries in which sessions may be joined. */
public interface Hosts {

    /** The open ones whose programme everybody may read, and those of the given ones that are open. */
    List<Host> withProgramme(Collection<SanctuaryId> also);

    /** One of them, and what people call it. */
    record Host(House house, String name, String city) {}
}
