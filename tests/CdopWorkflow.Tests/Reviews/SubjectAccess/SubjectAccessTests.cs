using System.Net;
using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Reviews.SubjectAccess;

public sealed class SubjectAccessTests
{
    private const string Identified = "Passport seen by the data protection officer";

    [Fact]
    public async Task A_mother_is_given_what_is_said_of_her_and_told_what_is_withheld_and_nothing_of_anybody_else()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await ACaseAsync(app);
        (string, string)[] contact = [("Form.By", "Nora Bell"), ("Form.Means", "Telephone"), ("Form.Interpreter", "Present"), ("Form.Words", "Mara spoke of the neighbour"), .. Coordinators.Date("On", new DateOnly(2025, 3, 10))];
        (await app.Coordinator().DoAsync(reference, "family/contact", contact)).HasStatus(HttpStatusCode.OK);

        var file = await AskAsync(app, reference, "Mara Testa");
        Assert.Equal("text/plain", file.ContentType);
        Assert.StartsWith("attachment", file.Headers["Content-Disposition"], StringComparison.Ordinal);
        foreach (var hers in new[] { "Mara Testa", "Relationship to the child: Mother", "Date of birth: 4 May 1996", "Told on 10 March 2025 by Emergency department", "1 other person", "speaks of you by name" })
        {
            Assert.Contains(hers, file.Body, StringComparison.Ordinal);
        }

        // of others, of the child, and of what was said: nothing but that it is there
        foreach (var others in new[] { "Ida", "Ferdinand", "Dr Invented", "Invented Street", "neighbour", "Nora Bell" })
        {
            Assert.DoesNotContain(others, file.Body, StringComparison.Ordinal);
        }

        var audit = await app.AuditAsync(reference);
        Assert.Single(audit, entry => entry.StartsWith("SubjectAccessExported:", StringComparison.Ordinal));
        Assert.Contains("ReviewRead: purpose: request for access by a member of the family", audit);
        Assert.DoesNotContain(audit, entry => entry.Contains("Mara", StringComparison.Ordinal) || entry.Contains("Passport", StringComparison.Ordinal));
        (await app.Coordinator().GetAsync($"/reviews/{reference}/history")).Shows("put together for them").Shows(Identified);
    }

    [Fact]
    public async Task Another_child_of_the_household_is_given_their_own_and_nobody_is_given_who_is_not_named()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await ACaseAsync(app);
        var file = await AskAsync(app, reference, "Ida Testa");
        Assert.Contains("Another child of the household", file.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Mara", file.Body, StringComparison.Ordinal);

        (await AskAsync(app, reference, "Ferdinand Testa")).ShowsError("Choose somebody whom a notification of this death names");
        (await AskAsync(app, reference, "")).ShowsError("Choose who asks");
        (await app.As(Role.Coordinator, "LEEDS", "Somebody else").GetAsync($"/reviews/{reference}/subject-access")).HasStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_father_is_not_given_what_is_said_of_a_son_of_the_same_name()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync(ADeath.Notified(content => content with
        {
            Carers = [new Carer { Name = "Sam Testa", Relationship = "Father" }],
            HouseholdChildren = [new HouseholdChild { Name = "sam  testa", Age = "3 years" }],
        }));
        await app.Coordinator().AcceptAsync(reference);

        var father = await AskAsync(app, reference, "Sam Testa");
        Assert.Contains("Father", father.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("3 years", father.Body, StringComparison.Ordinal);
        Assert.Contains("1 other person", father.Body, StringComparison.Ordinal);
        var son = await AskAsync(app, reference, "sam  testa, another child of the household");
        Assert.Contains("3 years", son.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Father", son.Body, StringComparison.Ordinal);
    }

    private static async Task<Page> AskAsync(TestApp app, string reference, string person)
    {
        var page = await app.Coordinator().GetAsync($"/reviews/{reference}/subject-access");
        return await page.SubmitAsync("Put the file together", ("Form.Person", person), ("Form.Identified", Identified));
    }

    private static async Task<string> ACaseAsync(TestApp app)
    {
        var reference = await app.IsNotifiedAsync(ADeath.Notified(content => content with
        {
            Carers = [new Carer { Name = "Mara Testa", Relationship = "Mother", BornOn = new DateOnly(1996, 5, 4) }],
            HouseholdChildren = [new HouseholdChild { Name = "Ida Testa", Age = "3 years" }],
        }));
        await app.Coordinator().AcceptAsync(reference);
        return reference;
    }
}
