package city.novaaria.dreamocracy.report;

import java.util.List;

/** A module that counts something of a year. */
public interface ReportSource {

    /** Its tables, each of which shows nothing that stands for too few people; in the same number of statements each time. */
    List<ReportTable> of(ReportedYear year);

    /** Whether they say whom the house reaches outside of dreams, which its crew reads of fewer people. */
    default boolean tellsAccess() {
        return false;
    }
}
