package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.charter.ReviewFacts;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import java.util.Optional;
import java.util.Set;

/** What other modules may know of ethics reviews. */
public interface ApprovalRegister {

    /**
     * The review of a version.
     *
     * @param crew subjects on duty for the session in question; a voter among them counts as entangled (ETH-02)
     */
    Optional<ReviewFacts> find(VersionId version, Set<String> crew);

    /** The same, held until the transaction ends: a suspension waits for the start, or the start for it. */
    Optional<ReviewFacts> lock(VersionId version, Set<String> crew);
}
