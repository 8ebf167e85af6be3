using System.Text;
using CdopWorkflow.Reviews.Documents.Formats;
using FileFormat = CdopWorkflow.Reviews.Documents.DocumentFormat;

namespace CdopWorkflow.Tests.Documents;

public sealed class RecogniseFileTests
{
    public static TheoryData<FileFormat, byte[]> Taken => new()
    {
        { FileFormat.Pdf, Files.Pdf() },
        { FileFormat.Jpeg, Files.Jpeg },
        { FileFormat.Png, Files.Png },
        { FileFormat.Word, Files.Word() },
        { FileFormat.Excel, Files.Excel },
        { FileFormat.Text, Files.Text("A letter, with an é and a €\r\n\tand a tab") },
        { FileFormat.Text, Encoding.Latin1.GetBytes("Caf\u00E9 \u0096 as Windows writes it") },
        { FileFormat.Text, [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Notepad’s “Unicode”")] },
    };

    public static TheoryData<string, byte[]> Refused => new()
    {
        { "is empty", [] },
        { "must be PDF", [0x4D, 0x5A, 0x90, 0x00, 0x03, 0x00] },
        { "must be PDF", [0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 0x00] },
        { "must be PDF", Files.Text("<html><script>alert(1)</script>") },
        { "must be PDF", Files.Text("  <svg onload='alert(1)'/>") },
        { "must be PDF", Files.Text("{\\rtf1 a text}") },
        { "must be PDF", Files.Text("#!/bin/sh\nrm") },
        { "must be PDF", Files.Text("bell \u0007 and null \0") },
        { "must be PDF", Files.Zip(("letter.pdf", "%PDF-1.7")) },
        { "must be PDF", Files.Zip(("word/document.xml", "<w:document/>")) },
        { "old Office file", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0] },
        { "holds macros", Files.Word(("word/vbaProject.bin", "macro")) },
        { "holds macros", Files.Word(("word\\VBAPROJECT.BIN", "macro")) },
        { "holds macros", Files.Word(("xl/macrosheets/sheet1.xml", "macro")) },
        { "holds macros", Files.Zip(("[Content_Types].xml", "<Types x='application/vnd.ms-word.document.macroEnabled.main+xml'/>"), ("word/document.xml", "<w:document/>")) },
        { "fetches a template", Files.Word(("word/_rels/settings.xml.rels", "<Relationship Type='x/attachedTemplate' Target='http://example.org/t.dotm' TargetMode='External'/>")) },
        { "protected with a password", Files.ProtectedWord() },
        { "is damaged", [.. Files.Word().Take(120)] },
    };

    [Theory]
    [MemberData(nameof(Taken))]
    public void A_file_is_what_its_bytes_say(FileFormat format, byte[] file)
    {
        Assert.Equal(Recognised.As(format), RecogniseFile.Of(file));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_can_do_harm_or_is_something_else_is_refused_with_the_reason(string reason, byte[] file)
    {
        var found = RecogniseFile.Of(file);

        Assert.Null(found.Format);
        Assert.Contains(reason, found.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_that_declares_to_be_small_is_refused_without_being_unpacked_whole()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var bomb = Files.Bomb();
        var made = GC.GetAllocatedBytesForCurrentThread() - before;

        var found = RecogniseFile.Of(bomb);

        Assert.Contains("unpacks to far more than its size", found.Reason, StringComparison.Ordinal);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before - made < 20_000_000);
    }

    [Fact]
    public void Whatever_is_sent_is_judged_without_failing()
    {
        var random = new Random(7);
        byte[][] seeds = [Files.Word(), Files.Excel, Files.Pdf(), Files.Text("text")];
        for (var round = 0; round < 3000; round++)
        {
            var file = seeds[round % seeds.Length].ToArray();
            for (var change = 0; change < 4; change++)
            {
                file[random.Next(file.Length)] = (byte)random.Next(256);
            }

            Assert.NotNull(RecogniseFile.Of(file[..random.Next(file.Length)]).Reason);
            Assert.NotNull(RecogniseFile.Of(file).Reason);
        }
    }
}
