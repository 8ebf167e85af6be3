using System.Net;
using System.Text;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.ImportedFile;
using CdopWorkflow.Notifications.Imports;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.NhsNumbers;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Notifications.Imports;

public sealed class ImportPagesTests
{
    private const string Header = "Ref,Surname,First name,DOB,NHS no,Local authority,Date of death,Gender";

    [Fact]
    public async Task A_file_is_matched_checked_and_imported_in_the_background_and_its_rejected_lines_can_be_corrected()
    {
        await using var app = await TestApp.StartAsync();
        var browser = app.As(Role.Coordinator, Given.Panel);
        var page = await UploadAsync(browser, [Header, Line(1), Line(2), "R-3,Testc,,31.12.2020,123,E06000008,2024-01-05,Male"]);
        page = await page.SubmitAsync("Check the file", ("NotifierName", "Sam Ward"), ("NotifierAgency", "Example Hospital"));
        page.Shows("Of 3 lines, 2 can be imported and 1 cannot. Nothing is imported yet");
        page.Shows("Date of birth must be a real date, like 2025-03-27");
        Assert.Equal(0, await CountAsync(app));

        page = await page.SubmitAsync("Import 2 lines");
        page.Shows("0 of 3 lines done");
        await app.RunRoundsAsync();
        page = await browser.GetAsync(page.Path);
        page.Shows("3 of 3 lines done");
        Assert.Equal(2, await CountAsync(app));
        Assert.Equal(2, await Given.AuditedAsync(app, "NotificationReceived"));

        var rejected = await page.FollowAsync("Download the rejected lines");
        Assert.StartsWith("\uFEFFrejected_line,rejected_because,Ref,Surname", Encoding.UTF8.GetString(rejected.Bytes), StringComparison.Ordinal);
        Assert.Contains("Date of birth must be a real date", rejected.Body, StringComparison.Ordinal);
        Assert.Equal(1, await Given.AuditedAsync(app, "ImportRejectionsRead"));

        var corrected = rejected.Body.Replace("31.12.2020", "2020-12-31", StringComparison.Ordinal).Replace(",123,", $",{NhsNumber.Synthetic(3).Digits},", StringComparison.Ordinal);
        page = await UploadAsync(browser, corrected.Trim('\uFEFF').Split("\r\n"));
        page = await page.SubmitAsync("Check the file", ("NotifierName", "Sam Ward"));
        page.Shows("Of 1 line, 1 can be imported");
    }

    [Fact]
    public async Task The_columns_of_a_system_are_remembered_for_the_panel()
    {
        await using var app = await TestApp.StartAsync();
        var browser = app.As(Role.Coordinator, Given.Panel);
        string[] lines = ["A,B,C,D,E,F", $"R-1,Zztestb,2016-01-05,{NhsNumber.Synthetic(1).Digits},E06000008,2024-05-06"];
        var page = await UploadAsync(browser, lines);
        (await page.SubmitAsync("Check the file")).ShowsError("Select the column for: the child's family name");
        await page.SubmitAsync("Check the file", ("Columns[family_name]", "B"), ("Columns[born_on]", "C"), ("Columns[nhs_number]", "D"), ("Columns[council]", "E"), ("Columns[died_on]", "F"), ("NotifierName", "Sam Ward"), ("NotifierAgency", "Example Hospital"));
        var again = await UploadAsync(browser, lines);
        var page2 = await again.SubmitAsync("Check the file", ("NotifierName", "Jo Bell"));
        page2.Shows("1 can be imported");
    }

    [Fact]
    public async Task Nothing_is_imported_twice_and_an_import_goes_on_where_it_was_stopped()
    {
        await using var app = await TestApp.StartAsync();
        var browser = app.As(Role.Coordinator, Given.Panel);
        string[] lines = [Header, .. Enumerable.Range(0, 250).Select(Line)];
        var page = await CheckAsync(await UploadAsync(browser, lines));
        page = await page.SubmitAsync("Import 250 lines");
        var id = Guid.Parse(page.Path.Split('/')[^1]);

        // one part is in; of the next, the notifications are, and the program is stopped before it is marked
        await app.UseAsync<TakeInPart>(take => take.HandleAsync(id, CancellationToken.None));
        await app.UseAsync<TakeInPart>(take => take.HandleAsync(id, CancellationToken.None));
        var part = await app.UseAsync<NotificationsDb, byte[]>(async db => (await db.ImportParts.AsNoTracking().SingleAsync(row => row.Number == 2)).Lines!);
        await app.UseAsync<TakeInPart>(take => take.HandleAsync(id, CancellationToken.None));
        await app.UseAsync<NotificationsDb>(db => db.ImportParts.Where(row => row.Number == 2)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.DoneAt, (DateTimeOffset?)null).SetProperty(one => one.Lines, part)));
        await app.RunRoundsAsync();
        (await browser.GetAsync(page.Path)).Shows("250 of 250 lines done");
        Assert.Equal(250, await CountAsync(app));
        Assert.Equal((250, 0), await app.UseAsync<NotificationsDb, (int, int)>(async db => (await db.ImportParts.SumAsync(row => row.Opened + row.Waiting), await db.ImportParts.SumAsync(row => row.KnownAlready))));
        Assert.False(await app.UseAsync<NotificationsDb, bool>(db => db.ImportParts.AnyAsync(row => row.Lines != null)));

        var second = await CheckAsync(await UploadAsync(browser, lines));
        second.Shows("250 of them are in already and add nothing");
        await second.SubmitAsync("Import 250 lines");
        await app.RunRoundsAsync();
        Assert.Equal(250, await CountAsync(app));
    }

    [Fact]
    public async Task An_import_is_started_once_and_what_is_given_up_is_gone()
    {
        await using var app = await TestApp.StartAsync();
        var browser = app.As(Role.Coordinator, Given.Panel);
        var page = await CheckAsync(await UploadAsync(browser, [Header, Line(1)]));
        await page.SubmitAsync("Import 1 line");
        (await page.SubmitAsync("Import 1 line")).ShowsError("This file was started or given up before");
        (await page.SubmitAsync("Give the file up")).ShowsError("This file was started or given up before");

        var other = await CheckAsync(await UploadAsync(browser, [Header, Line(2)]));
        (await other.SubmitAsync("Give the file up")).Shows("Nothing of this file was imported");
        Assert.Equal(1, await app.UseAsync<NotificationsDb, int>(db => db.ImportParts.CountAsync()));
        Assert.Equal(2, await Given.AuditedAsync(app, "ImportStartRefused") + await Given.AuditedAsync(app, "ImportGiveUpRefused"));
    }

    [Fact]
    public async Task Lines_of_another_area_are_rejected_and_another_area_does_not_see_the_file()
    {
        await using var app = await TestApp.StartAsync();
        var page = await CheckAsync(await UploadAsync(app.As(Role.Coordinator, Given.Panel), [Header, Line(1).Replace("E06000008", "E06000001", StringComparison.Ordinal)]));
        page.Shows("0 can be imported and 1 cannot");
        page.Shows("Send the line to its coordinator");
        var other = app.As(Role.Coordinator, await app.UseAsync<CdopWorkflow.Platform.Areas.AreaTable, string>(areas => Task.FromResult(areas.PanelOf("E06000001", new(2025, 1, 1))!.Code)));
        (await other.GetAsync(page.Path)).HasStatus(HttpStatusCode.NotFound);
        (await other.GetAsync($"{page.Path}/map-columns")).HasStatus(HttpStatusCode.NotFound);
        (await other.GetAsync($"{page.Path}?handler=Rejected")).HasStatus(HttpStatusCode.NotFound);
        (await other.GetAsync("/notifications/imports")).DoesNotShow("Example register");
        Assert.NotEqual(HttpStatusCode.OK, (await app.As(Role.PanelMember, Given.Panel).GetAsync("/notifications/imports")).Status);
    }

    [Fact]
    public async Task A_file_that_fails_is_tried_again_and_holds_up_no_other()
    {
        await using var app = await TestApp.StartAsync();
        var browser = app.As(Role.Coordinator, Given.Panel);
        var failing = await (await CheckAsync(await UploadAsync(browser, [Header, Line(1)]))).SubmitAsync("Import 1 line");
        var id = Guid.Parse(failing.Path.Split('/')[^1]);
        var lines = await app.UseAsync<NotificationsDb, byte[]>(async db => (await db.ImportParts.AsNoTracking().SingleAsync()).Lines!);
        await DamageAsync([1, 2, 3]);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await (await CheckAsync(await UploadAsync(browser, [Header, Line(2)]))).SubmitAsync("Import 1 line");

        await app.RunRoundsAsync();
        Assert.Equal(1, await CountAsync(app));
        (await browser.GetAsync(failing.Path)).Shows("0 of 1 line done");

        await DamageAsync(lines);
        await app.RunRoundsAsync();
        Assert.Equal(2, await CountAsync(app));

        Task DamageAsync(byte[] to) => app.UseAsync<NotificationsDb>(db => db.ImportParts.Where(part => part.FileId == id).ExecuteUpdateAsync(part => part.SetProperty(row => row.Lines, to)));
    }

    [Fact]
    public async Task What_was_left_lying_is_forgotten()
    {
        await using var app = await TestApp.StartAsync();
        var browser = app.As(Role.Coordinator, Given.Panel);
        var page = await CheckAsync(await UploadAsync(browser, [Header, Line(1)]));
        app.Clock.Advance(TimeSpan.FromDays(15));
        await app.RunRoundsAsync();
        (await browser.GetAsync(page.Path)).Shows("its lines were deleted");
        Assert.False(await app.UseAsync<NotificationsDb, bool>(db => db.ImportParts.AnyAsync(row => row.Lines != null)));
    }

    [Fact]
    public async Task A_workbook_is_read_with_its_dates_and_long_numbers()
    {
        await using var app = await TestApp.StartAsync();
        var number = NhsNumber.Synthetic(1).Digits;
        var workbook = Workbook.Of(
            [
                $"<row r=\"1\">{string.Concat(new[] { "Surname", "DOB", "NHS no", "Local authority", "Date of death", "Time of death" }.Select(Workbook.Text))}</row>",
                $"<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"B3\" s=\"1\"><v>43831</v></c><c r=\"C3\"><v>{number[..1]}.{number[1..]}E9</v></c><c r=\"D3\" t=\"inlineStr\"><is><r><t>E0600</t></r><r><t>0008</t></r></is></c><c r=\"E3\" s=\"2\"><v>45357</v></c><c r=\"F3\" s=\"3\"><v>0.25</v></c></row>",
            ],
            "Zztestd");
        var page = await CheckAsync(await UploadAsync(app.As(Role.Coordinator, Given.Panel), workbook, "deaths.xlsx"));
        page.Shows("Of 1 line, 1 can be imported");
        await page.SubmitAsync("Import 1 line");
        await app.RunRoundsAsync();
        Assert.Equal(new DateOnly(2024, 3, 6), await app.UseAsync<NotificationsDb, DateOnly>(db => db.Notifications.Select(row => row.DiedOn).SingleAsync()));
    }

    [Fact]
    public async Task Files_that_cannot_be_borne_are_refused_in_words()
    {
        await using var app = await TestApp.StartAsync();
        var browser = app.As(Role.Coordinator, Given.Panel);
        (byte[] File, string Name, string Words)[] files =
        [
            ([], "a.csv", "Select a file"),
            (Encoding.UTF8.GetBytes(Header), "a.csv", "nothing below it"),
            (Encoding.UTF8.GetBytes("a,a\n1,2"), "a.csv", "names a column twice"),
            (Encoding.UTF8.GetBytes("a,b\n1,\"2"), "a.csv", "quotation marks do not match"),
            (Encoding.Latin1.GetBytes("a,b\n1,Zoë"), "a.csv", "not UTF-8"),
            (Encoding.UTF8.GetBytes("a\0b"), "a.csv", "neither CSV nor an Excel workbook"),
            (Encoding.UTF8.GetBytes("a,b\n1,2,3"), "a.csv", "more columns than the first line"),
            (Encoding.UTF8.GetBytes("a\n" + string.Concat(Enumerable.Repeat("1\n", 10_001))), "a.csv", "more than 10,000 lines"),
            (Encoding.UTF8.GetBytes($"a\n{new string('x', 20_001)}"), "a.csv", "more than 20,000 characters"),
            (new byte[10_000_001], "a.csv", "smaller than 10 MB"),
            (Encoding.UTF8.GetBytes("PK but no archive"), "a.xlsx", "not an Excel workbook"),
            (Workbook.Zip(("readme.txt", "x")), "a.xlsx", "not an Excel workbook"),
            (Workbook.Of([$"<row>{Workbook.Text("a")}</row>", "<row><c r=\"A2\"><f>1+1</f><v>2</v></c></row>"]), "a.xlsx", "Cell A2 holds a formula"),
            (Workbook.Of([$"<row>{Workbook.Text("a")}</row>", "<row><c r=\"A2\" t=\"e\"><v>#REF!</v></c></row>"]), "a.xlsx", "Cell A2 holds an error"),
            (Workbook.Of([$"<row>{Workbook.Text("a")}</row>", "<row><c r=\"ZZZ2\"><v>2</v></c></row>"]), "a.xlsx", "more than 300 columns"),
            (Workbook.Of([$"<row>{Workbook.Text("a")}</row>", "<row><c t=\"s\"><v>7</v></c></row>"]), "a.xlsx", "not an Excel workbook"),
            (Workbook.Of([$"<row>{Workbook.Text("a")}</row>", $"<row>{Workbook.Text(new string('x', 101_000_000))}</row>"]), "a.xlsx", "too large when it is unpacked"),
            (Workbook.Zip(("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><workbook>&a;</workbook>")), "a.xlsx", "not an Excel workbook"),
        ];
        foreach (var (file, name, words) in files)
        {
            (await UploadAsync(browser, file, name)).ShowsError(words);
        }

        Assert.Equal(0, await app.UseAsync<NotificationsDb, int>(db => db.ImportFiles.CountAsync()));
        Assert.Equal(files.Length - 1, await Given.AuditedAsync(app, "ImportUploadRefused"));
    }

    [Fact]
    public async Task What_would_be_a_formula_or_html_stays_text()
    {
        await using var app = await TestApp.StartAsync();
        var browser = app.As(Role.Coordinator, Given.Panel);
        var page = await UploadAsync(browser, Encoding.UTF8.GetBytes($"{Header},<b>x</b>\nR-1,=HYPERLINK(1),,x,x,x,x,x,<script>alert(1)</script>"), "<img src=x>.csv");
        Assert.DoesNotContain("<b>x</b>", page.Body, StringComparison.Ordinal);
        page = await CheckAsync(page);
        Assert.DoesNotContain("<img", page.Body, StringComparison.Ordinal);
        page.Shows("0 can be imported and 1 cannot");
        Assert.DoesNotContain(page.Document.QuerySelectorAll("button"), button => button.TextContent.StartsWith("Import", StringComparison.Ordinal));
        var file = await app.UseAsync<NotificationsDb, ImportFile>(db => db.ImportFiles.AsNoTracking().SingleAsync());
        await browser.PostAsync($"/notifications/imports/{file.Id}?handler=Start", page.Document.QuerySelectorAll("main form input[type=hidden]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!)));
        await app.RunRoundsAsync();
        var rejected = await browser.GetAsync($"/notifications/imports/{file.Id}?handler=Rejected");
        Assert.Contains(",'=HYPERLINK(1),", rejected.Body, StringComparison.Ordinal);
    }

    private static string Line(int number)
    {
        var child = Given.About(number).Child!;
        return $"R-{number},{child.FamilyName},{child.Forenames},{child.BornOn},{child.NhsNumber},E06000008,{Given.About(number).Death!.DiedOn},Male";
    }

    private static Task<Page> CheckAsync(Page page) => page.SubmitAsync("Check the file", ("NotifierName", "Sam Ward"), ("NotifierAgency", "Example Hospital"));

    private static Task<Page> UploadAsync(Browser browser, IEnumerable<string> lines) => UploadAsync(browser, Encoding.UTF8.GetBytes(string.Join('\n', lines)), "deaths.csv");

    private static async Task<Page> UploadAsync(Browser browser, byte[] file, string name) =>
        await (await browser.GetAsync("/notifications/imports")).SubmitAsync("Upload", [("Form.File", name, file)], ("Form.System", "Example register"));

    private static Task<int> CountAsync(TestApp app) => app.UseAsync<NotificationsDb, int>(db => db.Notifications.CountAsync());
}
