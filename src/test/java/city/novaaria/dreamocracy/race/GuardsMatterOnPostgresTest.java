package city.novaaria.dreamocracy.race;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.OnPostgres;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two starts have three guards, one behind the other; here all three are taken away. */
@OnPostgres
class GuardsMatterOnPostgresTest extends GuardsMatter {

    @Test
    void withoutLocksVersionsAndKeyADreamStartsTwice() {
        jdbc.execute(
                "alter table start_record drop constraint \"" + primaryKey().getFirst() + "\"");
        takeGuardsAway(true, true);
        assertThat(play(twoStarts())).isPresent();
    }

    @AfterEach
    void bringTheKeyBack() {
        jdbc.update("delete from start_record");
        if (primaryKey().isEmpty()) {
            jdbc.execute("alter table start_record add primary key (session_id)");
        }
    }

    private List<String> primaryKey() {
        return jdbc.queryForList("""
                select constraint_name from information_schema.table_constraints
                where lower(table_name) = 'start_record' and constraint_type = 'PRIMARY KEY'""", String.class);
    }
}
