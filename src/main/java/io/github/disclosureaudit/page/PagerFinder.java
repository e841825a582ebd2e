package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.Region;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Finds the pages of lists. EasySite keeps them in {@code tagname}, {@code onclick} and a hidden input (portals.md §3.1),
 * other makers in a script call; the addresses of pages that no attribute names are made up only after a pattern that
 * one does name.
 */
final class PagerFinder {
    private static final Pattern QUERY =
            Pattern.compile("queryArticleByCondition\\s{0,4}\\(\\s{0,4}this\\s{0,4},\\s{0,4}['\"]([^'\"]{1,600})['\"]");
    private static final Pattern PAGE_FILE =
            Pattern.compile("^(.{0,500}?/?)([0-9a-f]{8}|\\d{1,12})-(\\d{1,6})(\\.s?html?)$");
    private static final Pattern CURRENT_PAGE = Pattern.compile("([?&]currentPage=)(\\d{1,6})(?=&|$)");
    private static final Pattern CALL = Pattern.compile(
            "createPage(?:HTML)?\\s{0,4}\\(\\s{0,4}(?:['\"][\\w-]{1,60}['\"]\\s{0,4},\\s{0,4})?(\\d{1,6})\\s{0,4},\\s{0,4}(\\d{1,6})\\s{0,4},\\s{0,4}['\"]([\\w.-]{1,80})['\"]\\s{0,4},\\s{0,4}['\"](\\w{1,8})['\"]");
    private static final Pattern COUNT = Pattern.compile(
            "第?\\s{0,4}\\d{1,6}\\s{0,4}/\\s{0,4}(\\d{1,6})\\s{0,4}页|(?:(?<![\\p{IsHan}&&[^条项篇录页]])共|/)\\s{0,4}(\\d{1,6})\\s{0,4}页|^\\s{0,9}\\d{1,4}\\s{0,4}/\\s{0,4}(\\d{1,4})\\s{0,9}$");

    private final List<Pager> pagers = new ArrayList<>();
    private final Set<String> named = new HashSet<>();
    private final List<Hidden> hidden = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();
    private final int limit;

    PagerFinder(int limit) {
        this.limit = limit;
    }

    /**
     * A pager.
     *
     * @param position where it stands in the content
     * @param pages pages it names
     */
    record Pager(int position, int pages) {}

    private record Hidden(String module, int pages) {}

    /** Reads the attributes of an element that may be part of a pager. */
    void element(Element element, String tag, Region region, LinkCollector links, int position) {
        String tagName = Attr.of(element, "tagname");
        if (!tagName.isEmpty() && !tagName.startsWith("[")) {
            page(tagName, element, region, links);
        }
        String click = Attr.of(element, "onclick");
        if (click.contains("queryArticleByCondition")) {
            Matcher matcher = QUERY.matcher(click);
            if (matcher.find() && !matcher.group(1).startsWith("[")) {
                page(matcher.group(1), element, region, links);
            }
        }
        PagerStep.of(element).ifPresent(step -> {
            step.address().ifPresent(address -> page(address, element, region, links));
            step.page().ifPresent(page -> pagers.add(new Pager(position, page)));
        });
        if (tag.equals("input") && Attr.of(element, "name").equals("article_paging_list_hidden")) {
            int pages = number(Attr.of(element, "totalpage"));
            hidden.add(new Hidden(Attr.of(element, "moduleid").strip(), pages));
            pagers.add(new Pager(position, Math.max(pages, 1)));
        }
    }

    /** Reads a script that may draw a pager. */
    void script(String script, Region region, LinkCollector links, int position) {
        int at = script.indexOf("createPage");
        if (at < 0) {
            return;
        }
        Matcher matcher = CALL.matcher(script);
        while (matcher.find()) {
            boolean definition = script.substring(Math.max(0, matcher.start() - 12), matcher.start())
                    .contains("function");
            if (!definition) {
                call(matcher, region, links, position);
            }
        }
    }

    /** Reads a page count in words that stands in a pager. */
    void words(String text, int position) {
        Matcher matcher = COUNT.matcher(text);
        if (matcher.find()) {
            String count = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            int pages = number(count != null ? count : matcher.group(3));
            if (pages > 1) {
                pagers.add(new Pager(position, pages));
            }
        }
    }

    /** Adds the pages that follow from the pattern of those named. */
    void complete(LinkCollector links) {
        for (Hidden list : hidden) {
            Optional<String> model =
                    addresses.stream().filter(address -> isOf(list, address)).findFirst();
            for (int page = 2; model.isPresent() && page <= Math.min(list.pages(), limit); page++) {
                String address = withPage(model.get(), page);
                if (named.add(address)) {
                    links.add(address, Link.Origin.PAGER, Region.CONTENT, String.valueOf(page));
                }
            }
        }
    }

    List<Pager> pagers() {
        return pagers;
    }

    private void page(String address, Element element, Region region, LinkCollector links) {
        if (named.add(address)) {
            addresses.add(address);
            String text = ChineseText.squeeze(element.text());
            links.add(address, Link.Origin.PAGER, region, text.isEmpty() ? Attr.of(element, "title") : text);
        }
    }

    private void call(Matcher matcher, Region region, LinkCollector links, int position) {
        int pages = number(matcher.group(1));
        boolean named = matcher.group().matches("createPage(?:HTML)?\\s{0,4}\\(\\s{0,4}['\"].*");
        pagers.add(new Pager(position, Math.max(pages, 1)));
        // With the id of its container as first argument pages count from 1 (index, index_2); without, from 0.
        int first = named ? 2 : 1;
        int last = named ? pages : pages - 1;
        for (int page = first; page <= Math.min(last, limit); page++) {
            links.add(
                    matcher.group(3) + "_" + page + "." + matcher.group(4),
                    Link.Origin.PAGER,
                    region,
                    String.valueOf(named ? page : page + 1));
        }
    }

    private static boolean isOf(Hidden list, String address) {
        String module = list.module();
        String prefix = module.length() == 32 ? module.substring(0, 8) : module;
        Matcher file = PAGE_FILE.matcher(address);
        boolean byFile = file.matches() && file.group(2).equals(prefix);
        return !module.isEmpty()
                && (byFile
                        || (address.contains("moduleId=" + module)
                                && CURRENT_PAGE.matcher(address).find()));
    }

    private static String withPage(String model, int page) {
        Matcher file = PAGE_FILE.matcher(model);
        if (file.matches()) {
            return file.group(1) + file.group(2) + "-" + page + file.group(4);
        }
        return CURRENT_PAGE.matcher(model).replaceFirst("$1" + page);
    }

    private static int number(String digits) {
        String clean = digits.strip().toLowerCase(Locale.ROOT);
        return clean.matches("\\d{1,7}") ? Integer.parseInt(clean) : 0;
    }
}
