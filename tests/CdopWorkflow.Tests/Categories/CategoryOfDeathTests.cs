using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Reviews.Categories;

namespace CdopWorkflow.Tests.Categories;

public sealed class CategoryOfDeathTests
{
    [Fact]
    public void Of_the_categories_that_apply_the_uppermost_is_the_primary()
    {
        Assert.Equal(
            DeathCategory.Malignancy,
            CategoryOfDeath.Primary([DeathCategory.Infection, DeathCategory.Malignancy, DeathCategory.ChronicMedical]));
    }

    [Fact]
    public void The_order_they_were_chosen_in_does_not_matter()
    {
        DeathCategory[] all = Enum.GetValues<DeathCategory>();

        Assert.Equal(DeathCategory.DeliberatelyInflicted, CategoryOfDeath.Primary(all));
        Assert.Equal(DeathCategory.DeliberatelyInflicted, CategoryOfDeath.Primary(all.Reverse()));
        Assert.All(all, category => Assert.Equal(category, CategoryOfDeath.Primary([category])));
    }

    [Fact]
    public void Without_a_choice_there_is_no_category()
    {
        Assert.Null(CategoryOfDeath.Primary([]));
    }

    [Fact]
    public void The_numbers_are_those_of_the_national_form()
    {
        Assert.Equal(Enumerable.Range(1, 10), Enum.GetValues<DeathCategory>().Select(category => category.Number()));
        Assert.Equal(8, DeathCategory.PerinatalOrNeonatal.Number());
        Assert.Equal(10, Enum.GetValues<DeathCategory>().Select(category => category.ShortLabel()).Distinct().Count());
    }
}
