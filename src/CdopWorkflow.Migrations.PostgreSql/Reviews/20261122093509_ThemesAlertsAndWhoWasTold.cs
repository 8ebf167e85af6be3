using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CdopWorkflow.Migrations.PostgreSql.Reviews
{
    /// <inheritdoc />
    public partial class ThemesAlertsAndWhoWasTold : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Alert",
                table: "agreed_action",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "letter_try",
                columns: table => new
                {
                    LetterId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Outcome = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false)
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
                name: "sent_recommendation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    SentOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AnswerBy = table.Column<DateOnly>(type: "date", nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Answer = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    RemindedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ChairToldOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Words = table.Column<byte[]>(type: "bytea", nullable: false),
                    AnswerWords = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sent_recommendation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_sent_recommendation_review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_sent_recommendation_AnsweredOn_AnswerBy",
                table: "sent_recommendation",
                columns: new[] { "AnsweredOn", "AnswerBy" });

            migrationBuilder.CreateIndex(
                name: "IX_sent_recommendation_ReviewId",
                table: "sent_recommendation",
                column: "ReviewId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "letter_try");

            migrationBuilder.DropTable(
                name: "sent_recommendation");

            migrationBuilder.DropColumn(
                name: "Alert",
                table: "agreed_action");
        }
    }
}
