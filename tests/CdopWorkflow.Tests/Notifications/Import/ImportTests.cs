using System.Text;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Notifications.Import;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Platform.NhsNumbers;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Architecture;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Tests.Notifications.Import;

public sealed class ImportTests
{
    private const string Header = "notifier_name,notifier_agency,family_name,forenames,sex,born_on,nhs_number,postcode,council,died_on,expectedness,carer_1_name";

    [Fact]
    public async Task A_file_is_taken_in_and_a_second_run_adds_nothing()
    {
        await using var app = await TestApp.StartAsync();
        var file = await FileAsync(app, [Header, .. Enumerable.Range(0, 250).Select(Line)]);
        var first = await ImportAsync(app, file);
        var second = await ImportAsync(app, file);

        Assert.Equal((250, 0, 0), (first.Opened + first.Waiting, first.KnownAlready, first.Rejected));
        Assert.Equal((0, 0, 250, 0), (second.Opened, second.Waiting, second.KnownAlready, second.Rejected));
        Assert.Equal(250, await app.UseAsync<NotificationsDb, int>(db => db.Notifications.CountAsync()));
        Assert.Equal(250, await Given.AuditedAsync(app, "NotificationReceived"));
        Assert.Equal(2, await Given.AuditedAsync(app, "NotificationsImported"));
    }

    [Fact]
    public async Task Every_rejected_line_is_reported_with_its_reasons_and_can_be_corrected_there()
    {
        await using var app = await TestApp.StartAsync();
        var file = await FileAsync(app,
        [
            Header,
            Line(1),
            "Sam Ward,,Testb,,Male,2024-12-18,9991001378,,Nowhere,2025-03-10,,",
            "Sam Ward,Example Hospital,Testc,,Male,2007-03-10,9991080562,,E06000008,2025-03-10,,",
            "too,few",
            Line(2),
        ]);
        var report = await ImportAsync(app, file);

        Assert.Equal((2, 3), (report.Opened, report.Rejected));
        Assert.Equal([3, 4, 5], report.FirstRejections.Select(line => line.Line));
        Assert.Contains("Enter the organisation you work for", report.FirstRejections[0].Reasons);
        Assert.Contains("NHS number is not valid. Check each digit against the record", report.FirstRejections[0].Reasons);
        Assert.Contains("18 or over", Assert.Single(report.FirstRejections[1].Reasons), StringComparison.Ordinal);
        Assert.Equal("This line has 2 columns, the first line 12", Assert.Single(report.FirstRejections[2].Reasons));

        var rejected = await File.ReadAllTextAsync(report.RejectedFile!, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            file, rejected.Replace("2007-03-10", "2008-03-10", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var corrected = await ImportAsync(app, file);
        Assert.Equal((1, 2), (corrected.Opened, corrected.Rejected));
    }

    [Fact]
    public async Task Where_a_line_gives_no_council_that_of_its_postcode_on_the_day_of_death_counts()
    {
        await using var app = await TestApp.StartAsync();
        var file = await FileAsync(app,
        [
            "notifier_name,notifier_agency,family_name,sex,born_on,nhs_number,postcode,died_on",
            "Sam Ward,Example Hospital,Testb,Male,18/12/2022,9991001379,zz998ab,10/03/2024",
            "Sam Ward,Example Hospital,Testc,Male,2022-12-18,9991080562,ZZ99 9AA,2023-03-31",
            $"Sam Ward,Example Hospital,Testd,Male,2022-12-18,{NhsNumber.Synthetic(77).Digits},ZZ99 9AA,2023-04-01",
            "Sam Ward,Example Hospital,Teste,Male,2022-12-18,9991001379,ZZ1 1AA,2024-03-10",
        ]);
        var report = await ImportAsync(app, file);

        Assert.Equal("Enter the council where the child normally lived", Assert.Single(Assert.Single(report.FirstRejections).Reasons));
        var sealer = app.Services.GetRequiredService<Sealer>();
        var councils = await app.UseAsync<NotificationsDb, List<string>>(async db =>
            [.. (await db.Notifications.OrderBy(row => row.Reference).ToListAsync()).Select(row => sealer.Open<Submission>(row.Sealed).Content.Child.Council)]);
        Assert.Equal(["E06000008", "E10000006", "E06000063"], councils);
    }

    [Fact]
    public async Task Two_lines_about_one_child_become_one_case_and_one_question_for_a_person()
    {
        await using var app = await TestApp.StartAsync();
        var file = await FileAsync(app,
        [
            Header,
            "Sam Ward,Example Hospital,Testa,Quillon,Male,2024-12-18,999 100 1379,ZZ99 1AA,Blackburn with Darwen,10/03/2025,Unexpected,Alex Testa",
            "Jo Bell,Example Police,Testa,,Male,2024-12-18,9991001379,ZZ99 1AA,E06000008,2025-03-10,Unexpected,",
            "Sam Ward,Example Hospital,Testa,Quillon,Male,2024-12-18,999 100 1379,ZZ99 1AA,Blackburn with Darwen,10/03/2025,Unexpected,Alex Testa",
        ]);
        var report = await ImportAsync(app, file);
        Assert.Equal((1, 1, 1, 0), (report.Opened, report.Waiting, report.KnownAlready, report.Rejected));
    }

    [Fact]
    public async Task A_source_reference_that_comes_again_with_other_answers_is_rejected()
    {
        await using var app = await TestApp.StartAsync();
        var file = await FileAsync(app, [$"source_reference,{Header}", $"A1,{Line(1)}", $"A1,{Line(2)}"]);
        var report = await ImportAsync(app, file);
        Assert.Equal((1, 1), (report.Opened, report.Rejected));
        Assert.StartsWith("This source_reference was imported before", Assert.Single(report.FirstRejections[0].Reasons), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("notifier_name,first_name\n", "The first line names columns we do not know: first_name.")]
    [InlineData("notifier_name\n", "The first line lacks columns: notifier_agency, family_name")]
    public async Task A_file_with_the_wrong_columns_is_not_read(string text, string reason)
    {
        await using var app = await TestApp.StartAsync();
        var file = Path.Combine(app.Folder, "import.csv");
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        var report = await ImportAsync(app, file);
        Assert.StartsWith(reason, report.Unreadable, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_not_utf_8_or_not_csv_is_rejected_and_the_others_are_in()
    {
        await using var app = await TestApp.StartAsync();
        var file = Path.Combine(app.Folder, "import.csv");
        byte[] latin = [.. Encoding.Latin1.GetBytes($"{Line(2).Replace("Sam", "S\u00e9am", StringComparison.Ordinal)}\n")];
        byte[] quoted = Encoding.UTF8.GetBytes($"\"Sam\" Ward{Line(3)["Sam Ward".Length..]}\n");
        await File.WriteAllBytesAsync(
            file, [.. Encoding.UTF8.GetBytes($"{Header}\n{Line(1)}\n"), .. latin, .. quoted, .. Encoding.UTF8.GetBytes(Line(4))], TestContext.Current.CancellationToken);
        var report = await ImportAsync(app, file);

        Assert.Equal((2, 2), (report.Opened, report.Rejected));
        Assert.StartsWith("This line has characters that are not UTF-8", report.FirstRejections[0].Reasons[0], StringComparison.Ordinal);
        Assert.StartsWith("The quotation marks", report.FirstRejections[1].Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quotation_mark_that_is_never_closed_does_not_swallow_what_stands_before_it()
    {
        await using var app = await TestApp.StartAsync();
        var file = await FileAsync(app, [Header, Line(1), $"\"{Line(2)}", .. Enumerable.Repeat(new string('x', 1000), 2000)]);
        var report = await ImportAsync(app, file);
        Assert.Equal(1, report.Opened);
        Assert.StartsWith("The file cannot be read after line 2", report.Unreadable, StringComparison.Ordinal);
    }

    [Fact]
    public void The_documentation_names_every_column()
    {
        var text = File.ReadAllText(Path.Combine(Solution.Root, "docs", "import.md"));
        Assert.All(ImportColumns.All, column => Assert.Contains($"| `{column.Name}` | {(column.Required ? "yes" : "")} | {column.Holds} |", text, StringComparison.Ordinal));
    }

    private static string Line(int number)
    {
        var form = Given.About(number);
        return $"Sam Ward,Example Hospital,{form.Child!.FamilyName},{form.Child.Forenames},Male,{form.Child.BornOn},{NhsNumber.Synthetic(number).Digits},,E06000008,{form.Death!.DiedOn},Expected,";
    }

    private static async Task<string> FileAsync(TestApp app, IEnumerable<string> lines)
    {
        var file = Path.Combine(app.Folder, "import.csv");
        await File.WriteAllLinesAsync(file, lines);
        return file;
    }

    private static Task<ImportReport> ImportAsync(TestApp app, string file) =>
        app.UseAsync<ImportNotifications, ImportReport>(import => import.RunAsync(file, progress: null, CancellationToken.None));
}
