package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.charter.ContentTag;
import city.novaaria.dreamocracy.charter.ExperienceFacts;
import city.novaaria.dreamocracy.charter.ReadLanguage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is said of frozen versions before anybody enrolls. */
public interface Announcements {

    Map<VersionId, Announced> announced(Collection<VersionId> versions);

    /**
     * What is said of a version before anybody enrolls.
     *
     * @param contentTags as the vocabulary calls them
     * @param published it is approved, and everybody may read its synopsis
     * @param languages in which its text is written, by BCP 47 tag
     */
    record Announced(
            String synopsis,
            List<String> contentTags,
            Set<ContentTag> touched,
            List<String> languages,
            ExperienceFacts facts,
            boolean published) {

        /** Whether it is written in this language. */
        public boolean isIn(String language) {
            ReadLanguage read = ReadLanguage.of(language);
            return languages.stream().map(ReadLanguage::of).anyMatch(read::equals);
        }

        @Override
        public String toString() {
            return "Announced[" + facts.versionId() + "]";
        }
    }
}
