package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.util.Collection;

/** What people call those who work at a sanctuary, for who must not be called like them. */
public interface CrewNames {

    /** Whether somebody else than these works at the sanctuary now who is called that, or cannot be told from it by eye. */
    boolean callSomebodyElse(SanctuaryId sanctuary, Collection<String> subjects, String name);
}
