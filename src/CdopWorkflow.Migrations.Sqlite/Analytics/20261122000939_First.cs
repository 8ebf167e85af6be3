using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CdopWorkflow.Migrations.Sqlite.Analytics
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Who = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    WhoName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Area = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Detail = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "audit_head",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_head", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "facts_rebuild",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_facts_rebuild", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "followed_practice",
                columns: table => new
                {
                    ChangeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Theme = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Area = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CasesBefore = table.Column<int>(type: "INTEGER", nullable: false),
                    ReviewsBefore = table.Column<int>(type: "INTEGER", nullable: false),
                    CasesAfter = table.Column<int>(type: "INTEGER", nullable: false),
                    ReviewsAfter = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_followed_practice", x => x.ChangeId);
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                columns: table => new
                {
                    MessageId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Consumer = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    WireName = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    Body = table.Column<string>(type: "TEXT", nullable: true),
                    OccurredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Error = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inbox", x => new { x.Consumer, x.MessageId });
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MessageId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Lane = table.Column<int>(type: "INTEGER", nullable: false),
                    WireName = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    OccurredAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "outbox_lane",
                columns: table => new
                {
                    Lane = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox_lane", x => x.Lane);
                });

            migrationBuilder.CreateTable(
                name: "recorded_death",
                columns: table => new
                {
                    FactKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    EndedVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts = table.Column<bool>(type: "INTEGER", nullable: false),
                    Panel = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Council = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Month = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    AgeBand = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_recorded_death", x => x.FactKey);
                });

            migrationBuilder.CreateTable(
                name: "reviewed_death",
                columns: table => new
                {
                    FactKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    EndedVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts = table.Column<bool>(type: "INTEGER", nullable: false),
                    Panel = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Council = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Quarter = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    AgeBand = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Infant = table.Column<bool>(type: "INTEGER", nullable: false),
                    Sex = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Ethnicity = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MotherEthnicity = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    DeprivationDecile = table.Column<int>(type: "INTEGER", nullable: true),
                    SuddenUnexpected = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MonthsToDecision = table.Column<int>(type: "INTEGER", nullable: false),
                    CatalogueVersion = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ScaleVersion = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reviewed_death", x => x.FactKey);
                });

            migrationBuilder.CreateTable(
                name: "theme_round",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_theme_round", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "theme_standing",
                columns: table => new
                {
                    Theme = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Area = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Met = table.Column<bool>(type: "INTEGER", nullable: false),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Cases = table.Column<int>(type: "INTEGER", nullable: false),
                    Reviews = table.Column<int>(type: "INTEGER", nullable: false),
                    CasesBefore = table.Column<int>(type: "INTEGER", nullable: false),
                    ReviewsBefore = table.Column<int>(type: "INTEGER", nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_theme_standing", x => new { x.Theme, x.Area });
                });

            migrationBuilder.CreateTable(
                name: "reviewed_factor",
                columns: table => new
                {
                    FactKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Present = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Influence = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Modifiable = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reviewed_factor", x => new { x.FactKey, x.Code });
                    table.ForeignKey(
                        name: "FK_reviewed_factor_reviewed_death_FactKey",
                        column: x => x.FactKey,
                        principalTable: "reviewed_death",
                        principalColumn: "FactKey",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "audit_head",
                columns: new[] { "Id", "Hash", "Sequence" },
                values: new object[] { 1, "0000000000000000000000000000000000000000000000000000000000000000", 0L });

            migrationBuilder.InsertData(
                table: "outbox_lane",
                column: "Lane",
                values: new object[]
                {
                    0,
                    1,
                    2,
                    3
                });

            migrationBuilder.CreateIndex(
                name: "IX_audit_Subject",
                table: "audit",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_audit_Who",
                table: "audit",
                column: "Who");

            migrationBuilder.CreateIndex(
                name: "IX_followed_practice_Area",
                table: "followed_practice",
                column: "Area");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_Consumer_Subject_Status",
                table: "inbox",
                columns: new[] { "Consumer", "Subject", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_Lane_Id",
                table: "outbox",
                columns: new[] { "Lane", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_recorded_death_Counts_Panel_Month",
                table: "recorded_death",
                columns: new[] { "Counts", "Panel", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_recorded_death_Counts_Region_Month",
                table: "recorded_death",
                columns: new[] { "Counts", "Region", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_reviewed_death_ChangedAt",
                table: "reviewed_death",
                column: "ChangedAt");

            migrationBuilder.CreateIndex(
                name: "IX_reviewed_death_Counts_Panel_DecidedOn",
                table: "reviewed_death",
                columns: new[] { "Counts", "Panel", "DecidedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_reviewed_death_Counts_Region_DecidedOn",
                table: "reviewed_death",
                columns: new[] { "Counts", "Region", "DecidedOn" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit");

            migrationBuilder.DropTable(
                name: "audit_head");

            migrationBuilder.DropTable(
                name: "facts_rebuild");

            migrationBuilder.DropTable(
                name: "followed_practice");

            migrationBuilder.DropTable(
                name: "inbox");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "outbox_lane");

            migrationBuilder.DropTable(
                name: "recorded_death");

            migrationBuilder.DropTable(
                name: "reviewed_factor");

            migrationBuilder.DropTable(
                name: "theme_round");

            migrationBuilder.DropTable(
                name: "theme_standing");

            migrationBuilder.DropTable(
                name: "reviewed_death");
        }
    }
}
