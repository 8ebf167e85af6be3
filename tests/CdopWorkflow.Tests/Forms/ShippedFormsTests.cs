using CdopWorkflow.Forms;
using CdopWorkflow.Reviews.Forms;

namespace CdopWorkflow.Tests.Forms;

/// <summary>The forms that come with the product.</summary>
public sealed class ShippedFormsTests
{
    public static TheoryData<string> All => [.. ShippedForms.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_shipped_form_reads_and_is_its_first_version(string key)
    {
        var form = ShippedForms.Find(key);
        Assert.NotNull(form);
        Assert.Equal((key, 1), (form.Key, form.Version));
        Assert.Equal(form.ToJson(), Questionnaire.Parse(form.ToJson()).ToJson());
        Assert.Equal([], FixedItems.Missing(form, form));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_closed_question_can_be_answered_with_not_known(string key)
    {
        // the pages of the core forms ask these themselves, where "not known" is the absence of a choice
        string[] typed = ["nhs-number-absence", "birth-kind", "category", "modifiable-outcome"];
        Assert.All(
            ShippedForms.Find(key)!.Questions.Where(question => question.Type.HasOptions() && !typed.Contains(question.LinkId) && !question.LinkId.StartsWith("domain-", StringComparison.Ordinal)),
            question => Assert.Contains(question.Options, option => option.Words == "Not known"));
    }

    [Fact]
    public void The_reporting_form_has_its_six_sections_and_what_others_rely_on()
    {
        var form = ShippedForms.Find(ShippedForms.Reporting)!;
        Assert.Equal(["A", "B", "C", "D", "E", "F"], form.Items.Select(item => item.Prefix));
        Assert.True(form.Find("overcrowded") is { FiveValued: true, Fixed: true });
        Assert.True(form.Find("bereavement-support") is { FiveValued: true, Fixed: true });
    }

    [Theory]
    [InlineData(ShippedForms.Notification)]
    [InlineData(ShippedForms.Analysis)]
    public void What_the_pages_of_a_core_form_ask_is_fixed(string key) => Assert.All(ShippedForms.Find(key)!.AllItems, item => Assert.True(item.Fixed, item.LinkId));

    [Fact]
    public void A_fixed_question_cannot_be_dropped_or_retyped()
    {
        var form = ShippedForms.Find(ShippedForms.Analysis)!;
        var without = form with { Items = [.. form.Items.Where(item => item.LinkId != "conclusions")] };
        Assert.Contains(FixedItems.Missing(form, without), problem => problem.ToString() == "category: “Which categories of death apply?” is fixed and cannot be left out: the product’s rules depend on it");
        var retyped = form with { Items = [.. form.Items.Select(item => item.LinkId != "conclusions" ? item : item with { Items = [.. item.Items.Select(one => one with { Type = ItemType.LongText, Options = [] })] })] };
        Assert.Contains(FixedItems.Missing(form, retyped), problem => problem.ToString() == "category: “Which categories of death apply?” is fixed: its type must stay “choice”, repeating");
    }
}
