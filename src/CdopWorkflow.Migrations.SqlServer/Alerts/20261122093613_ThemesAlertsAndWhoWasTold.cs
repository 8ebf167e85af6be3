using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CdopWorkflow.Migrations.SqlServer.Alerts
{
    /// <inheritdoc />
    public partial class ThemesAlertsAndWhoWasTold : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "ToldAt",
                table: "alert_history",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Contributing",
                table: "alert",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<decimal>(
                name: "Expected",
                table: "alert",
                type: "decimal(9,2)",
                precision: 9,
                scale: 2,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SnoozedUntil",
                table: "alert",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ThemeName",
                table: "alert",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "alert_evidence",
                columns: table => new
                {
                    AlertId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Body = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_alert_evidence", x => x.AlertId);
                });

            migrationBuilder.CreateTable(
                name: "alert_reading",
                columns: table => new
                {
                    AccountId = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    AlertId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_alert_reading", x => new { x.AccountId, x.AlertId });
                    table.ForeignKey(
                        name: "FK_alert_reading_alert_AlertId",
                        column: x => x.AlertId,
                        principalTable: "alert",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cover",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Away = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    Deputy = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cover", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "good_practice",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Theme = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    What = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Where = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Link = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    AddedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_good_practice", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "letter_try",
                columns: table => new
                {
                    LetterId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letter_try", x => new { x.LetterId, x.Number });
                    table.ForeignKey(
                        name: "FK_letter_try_letter_LetterId",
                        column: x => x.LetterId,
                        principalTable: "letter",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "linked_action",
                columns: table => new
                {
                    Reference = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Theme = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Area = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    State = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Alert = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_linked_action", x => x.Reference);
                });

            migrationBuilder.CreateTable(
                name: "staff_member",
                columns: table => new
                {
                    AccountId = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    Name = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Email = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    IsOpen = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff_member", x => x.AccountId);
                });

            migrationBuilder.CreateTable(
                name: "subscription",
                columns: table => new
                {
                    AccountId = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    Mail = table.Column<bool>(type: "bit", nullable: false),
                    Level = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Themes = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Areas = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    QuietFrom = table.Column<TimeOnly>(type: "time", nullable: true),
                    QuietTo = table.Column<TimeOnly>(type: "time", nullable: true),
                    QuietOnDaysOff = table.Column<bool>(type: "bit", nullable: false),
                    WeeklyDigest = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subscription", x => x.AccountId);
                });

            migrationBuilder.CreateTable(
                name: "webhook",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Address = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Secret = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Area = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    AllowedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_webhook", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "staff_role",
                columns: table => new
                {
                    AccountId = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    Role = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Area = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff_role", x => new { x.AccountId, x.Role, x.Area });
                    table.ForeignKey(
                        name: "FK_staff_role_staff_member_AccountId",
                        column: x => x.AccountId,
                        principalTable: "staff_member",
                        principalColumn: "AccountId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "webhook_message",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    WebhookId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Area = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Body = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    QueuedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    FirstTriedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    TriedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    NextTryAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Outcome = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_webhook_message", x => x.Id);
                    table.ForeignKey(
                        name: "FK_webhook_message_webhook_WebhookId",
                        column: x => x.WebhookId,
                        principalTable: "webhook",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "webhook_try",
                columns: table => new
                {
                    MessageId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_webhook_try", x => new { x.MessageId, x.Number });
                    table.ForeignKey(
                        name: "FK_webhook_try_webhook_message_MessageId",
                        column: x => x.MessageId,
                        principalTable: "webhook_message",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_alert_history_ToldAt",
                table: "alert_history",
                column: "ToldAt");

            migrationBuilder.CreateIndex(
                name: "IX_alert_reading_AlertId",
                table: "alert_reading",
                column: "AlertId");

            migrationBuilder.CreateIndex(
                name: "IX_cover_Away_To",
                table: "cover",
                columns: new[] { "Away", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_cover_Deputy_To",
                table: "cover",
                columns: new[] { "Deputy", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_good_practice_Theme",
                table: "good_practice",
                column: "Theme");

            migrationBuilder.CreateIndex(
                name: "IX_linked_action_Theme",
                table: "linked_action",
                column: "Theme");

            migrationBuilder.CreateIndex(
                name: "IX_webhook_message_Area_QueuedAt",
                table: "webhook_message",
                columns: new[] { "Area", "QueuedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_webhook_message_State_NextTryAt",
                table: "webhook_message",
                columns: new[] { "State", "NextTryAt" });

            migrationBuilder.CreateIndex(
                name: "IX_webhook_message_WebhookId_Reference_Number",
                table: "webhook_message",
                columns: new[] { "WebhookId", "Reference", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "alert_evidence");

            migrationBuilder.DropTable(
                name: "alert_reading");

            migrationBuilder.DropTable(
                name: "cover");

            migrationBuilder.DropTable(
                name: "good_practice");

            migrationBuilder.DropTable(
                name: "letter_try");

            migrationBuilder.DropTable(
                name: "linked_action");

            migrationBuilder.DropTable(
                name: "staff_role");

            migrationBuilder.DropTable(
                name: "subscription");

            migrationBuilder.DropTable(
                name: "webhook_try");

            migrationBuilder.DropTable(
                name: "staff_member");

            migrationBuilder.DropTable(
                name: "webhook_message");

            migrationBuilder.DropTable(
                name: "webhook");

            migrationBuilder.DropIndex(
                name: "IX_alert_history_ToldAt",
                table: "alert_history");

            migrationBuilder.DropColumn(
                name: "ToldAt",
                table: "alert_history");

            migrationBuilder.DropColumn(
                name: "Contributing",
                table: "alert");

            migrationBuilder.DropColumn(
                name: "Expected",
                table: "alert");

            migrationBuilder.DropColumn(
                name: "SnoozedUntil",
                table: "alert");

            migrationBuilder.DropColumn(
                name: "ThemeName",
                table: "alert");
        }
    }
}
