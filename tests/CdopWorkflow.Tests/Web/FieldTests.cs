namespace CdopWorkflow.Tests.Web;

public sealed class FieldTests(GallerySite site) : IClassFixture<GallerySite>
{
    private static readonly string[] DateBoxes = ["Form.DateOfDeath.Day", "Form.DateOfDeath.Month", "Form.DateOfDeath.Year"];

    [Fact]
    public async Task Every_input_has_a_label_and_every_group_a_legend()
    {
        var page = await site.GetAsync("/gallery");
        var inputs = page.QuerySelectorAll("main input:not([type=hidden]), main select, main textarea");

        Assert.True(inputs.Length > 15);
        Assert.All(inputs, input => Assert.NotEqual("", page.QuerySelector($"label[for='{input.Id}']")?.TextContent.Trim() ?? ""));
        Assert.All(page.QuerySelectorAll("fieldset"), group => Assert.NotEqual("", group.QuerySelector("legend")!.TextContent.Trim()));
    }

    [Fact]
    public async Task No_id_is_used_twice_and_every_reference_leads_somewhere()
    {
        var page = await site.PostAsync(("Form.DateOfDeath.Day", "1"));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();

        Assert.Equal(ids.Distinct().Order(), ids.Order());
        var references = page.QuerySelectorAll("[aria-describedby]").SelectMany(element => element.GetAttribute("aria-describedby")!.Split(' '))
            .Concat(page.QuerySelectorAll("[data-aria-controls]").Select(element => element.GetAttribute("data-aria-controls")!))
            .Concat(page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]));
        Assert.All(references, reference => Assert.Contains(reference, ids));
    }

    [Fact]
    public async Task A_question_shows_its_name_hint_and_error()
    {
        var page = await site.PostAsync(("Form.NhsNumber", "1234567890123"));
        var input = page.GetElementById("Form_NhsNumber")!;

        Assert.Equal("NHS number", page.QuerySelector("label[for=Form_NhsNumber]")!.TextContent);
        Assert.Equal("Form_NhsNumber-hint Form_NhsNumber-error", input.GetAttribute("aria-describedby"));
        Assert.Equal("It is 10 digits, like 999 123 4560", page.GetElementById("Form_NhsNumber-hint")!.TextContent);
        Assert.Equal("Error: The NHS number must be 12 characters or fewer", page.GetElementById("Form_NhsNumber-error")!.TextContent);
        Assert.Equal("1234567890123", input.GetAttribute("value"));
        Assert.Contains("govuk-input--error", input.ClassList);
        Assert.Equal("false", input.GetAttribute("spellcheck"));
    }

    [Fact]
    public async Task The_error_summary_follows_the_order_of_the_questions_and_links_to_the_first_box_at_fault()
    {
        var page = await site.PostAsync(("Form.DateOfDeath.Day", "27"), ("Form.DateOfDeath.Month", ""), ("Form.DateOfDeath.Year", "2026"), ("Form.Weight", "heavy"), ("Form.Reason", ""));
        var links = page.QuerySelectorAll(".govuk-error-summary a").Select(link => (link.GetAttribute("href"), link.TextContent));

        Assert.Equal(
            [
                ("#Form_NhsNumber", "Enter the NHS number"),
                ("#Form_Weight", "The weight at birth must be a whole number"),
                ("#Form_DateOfDeath_Month", "The date of death must include a month"),
                ("#Form_Season", "Select the season"),
                ("#Form_Reason", "Enter the reason"),
            ],
            links);
        Assert.Equal("Error: Gallery - CdopWorkflow", page.Title);
        Assert.Equal(["Form_DateOfDeath_Month"], page.QuerySelectorAll("#Form_DateOfDeath .govuk-input--error").Select(box => box.Id));
        Assert.Equal("27", page.GetElementById("Form_DateOfDeath_Day")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("", "", "", "Enter the date of death")]
    [InlineData("", "3", "", "The date of death must include a day and year")]
    [InlineData("31", "2", "2026", "The date of death must be a real date")]
    [InlineData("1", "13", "2026", "The date of death must be a real date")]
    [InlineData("1", "3", "26", "The date of death must have a year with 4 numbers")]
    [InlineData("-1", "3", "2026", "The date of death must be a real date")]
    public async Task A_date_that_cannot_be_read_says_what_is_wrong(string day, string month, string year, string words)
    {
        var page = await site.PostAsync(("Form.DateOfDeath.Day", day), ("Form.DateOfDeath.Month", month), ("Form.DateOfDeath.Year", year));

        Assert.Equal("Error: " + words, page.GetElementById("Form_DateOfDeath-error")!.TextContent);
    }

    [Theory]
    [InlineData("25", "00", "The time of death must be a real time on the 24-hour clock, like 14 30")]
    [InlineData("", "30", "The time of death must include an hour")]
    [InlineData("2", "", "The time of death must include minutes")]
    public async Task A_time_that_cannot_be_read_says_what_is_wrong(string hour, string minute, string words)
    {
        var page = await site.PostAsync(("Form.TimeOfDeath.Hour", hour), ("Form.TimeOfDeath.Minute", minute));

        Assert.Equal("Error: " + words, page.GetElementById("Form_TimeOfDeath-error")!.TextContent);
    }

    [Fact]
    public async Task What_was_answered_is_bound_and_the_next_page_says_so()
    {
        var page = await site.PostAsync(
            ("Form.NhsNumber", "9991234560"), ("Form.Reason", "Inquest"), ("Form.Season", "Spring"), ("Form.SmokeAlarm", "NotKnown"), ("Form.Seasons", "Spring"), ("Form.Seasons", "LateSummer"),
            ("Form.DateOfDeath.Day", "3"), ("Form.DateOfDeath.Month", "mar"), ("Form.DateOfDeath.Year", "2026"), ("Form.TimeOfDeath.Hour", "2"), ("Form.TimeOfDeath.Minute", "40"));

        Assert.Equal("Saved 2026-03-03 02:40 NotKnown Spring+LateSummer", page.QuerySelector(".govuk-notification-banner--success p")!.TextContent);
        Assert.Empty(page.QuerySelectorAll(".govuk-error-summary"));
    }

    [Fact]
    public async Task A_date_may_come_whole_in_an_address()
    {
        var page = await site.GetAsync("/gallery?from=2026-03-03");

        Assert.Equal("From 3 March 2026", page.GetElementById("from")!.TextContent);
    }

    [Fact]
    public async Task An_answer_is_offered_as_words_and_none_is_chosen_beforehand()
    {
        var page = await site.GetAsync("/gallery");
        var radios = page.QuerySelectorAll("input[name='Form.SmokeAlarm']");

        Assert.Equal(["Yes", "No", "NotKnown"], radios.Select(radio => radio.GetAttribute("value")));
        Assert.Equal(["Yes", "No", "Not known"], radios.Select(radio => page.QuerySelector($"label[for='{radio.Id}']")!.TextContent));
        Assert.All(radios, radio => Assert.False(radio.HasAttribute("checked")));
    }

    [Fact]
    public async Task What_opens_under_an_option_stays_open_when_the_page_comes_back()
    {
        var closed = await site.GetAsync("/gallery");
        var open = await site.PostAsync(("Form.Place", "Other"), ("Form.OtherPlace", "A <park>"));

        Assert.Contains("govuk-radios__conditional--hidden", closed.GetElementById("conditional-Form_Place-3")!.ClassList);
        Assert.DoesNotContain("govuk-radios__conditional--hidden", open.GetElementById("conditional-Form_Place-3")!.ClassList);
        Assert.Equal("A <park>", open.GetElementById("Form_OtherPlace")!.GetAttribute("value"));
        Assert.Equal("or", open.QuerySelector(".govuk-radios__divider")!.TextContent);
    }

    [Fact]
    public async Task A_question_comes_before_the_one_that_opens_under_it_in_the_error_summary()
    {
        var page = await site.PostAsync(("Form.Place", "Elsewhere"), ("Form.OtherPlace", "The park by the river"));
        var links = page.QuerySelectorAll(".govuk-error-summary a").Select(link => link.GetAttribute("href")).Where(link => link!.Contains("Place", StringComparison.Ordinal));

        Assert.Equal(["#Form_Place", "#Form_OtherPlace"], links);
    }

    [Fact]
    public async Task Yes_or_no_shows_what_the_model_says()
    {
        var page = await site.GetAsync("/gallery");
        var radios = page.QuerySelectorAll("input[name='Form.Known']");

        Assert.Equal([("true", true), ("false", false)], radios.Select(radio => (radio.GetAttribute("value")!, radio.HasAttribute("checked"))));
    }

    [Fact]
    public async Task An_error_of_no_question_is_listed_without_a_link()
    {
        var page = await site.PostAsync(("Form.Reason", "refuse"));

        Assert.Contains("This review has moved on since you opened it", page.QuerySelectorAll(".govuk-error-summary li").Where(line => line.QuerySelector("a") is null).Select(line => line.TextContent));
    }

    [Fact]
    public async Task A_date_is_asked_in_three_boxes_under_one_legend()
    {
        var page = await site.GetAsync("/gallery");
        var group = page.GetElementById("Form_DateOfDeath")!.Closest("fieldset")!;

        Assert.Equal("When did the child die?", group.QuerySelector("legend")!.TextContent);
        Assert.Equal("group", group.GetAttribute("role"));
        Assert.Equal(DateBoxes, group.QuerySelectorAll("input").Select(input => input.GetAttribute("name")));
    }
}
