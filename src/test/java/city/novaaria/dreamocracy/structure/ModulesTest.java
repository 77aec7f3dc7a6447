package city.novaaria.dreamocracy.structure;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.DreamocracyApplication;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The modules use each other only as each of them declares, and the build writes down how. */
class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(DreamocracyApplication.class);

    @Test
    void useOnlyWhatTheyDeclare() {
        MODULES.verify();
    }

    @Test
    void areNoticedWhenOneReachesIntoAnother() {
        ApplicationModules broken =
                ApplicationModules.of("city.novaaria.violations.modules", new ImportOption.OnlyIncludeTests());
        assertThat(broken.detectViolations().getMessages())
                .anySatisfy(violation -> assertThat(violation).contains("gate").contains("Secret"));
    }

    @Test
    void areDocumentedByTheBuild() {
        new Documenter(MODULES).writeModulesAsPlantUml().writeModuleCanvases();

        Path documents = Path.of("target", "spring-modulith-docs");
        assertThat(documents.resolve("components.puml")).isNotEmptyFile();
        assertThat(MODULES.stream().map(ApplicationModule::getIdentifier))
                .isNotEmpty()
                .allSatisfy(module -> assertThat(Files.exists(documents.resolve("module-" + module + ".adoc")))
                        .isTrue());
    }
}
