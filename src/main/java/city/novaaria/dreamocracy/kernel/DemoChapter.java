package city.novaaria.dreamocracy.kernel;

import java.time.Instant;

/** What one module tells of Nova Aria when the demo community is loaded into an empty database. */
public interface DemoChapter {

    /** Called once, in one transaction for all chapters, in the order of their {@code @Order}. */
    void tell(Instant now);
}
